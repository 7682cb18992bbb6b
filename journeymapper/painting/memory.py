"""Cards and faces painted once and kept as pixels: drawing one again is copying it."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from journeymapper.painting.brushes import is_vector

Size = tuple[float, float]
Draw = Callable[[QPainter], None]
_MARGIN = 16.0
"""Rings, discs and votes stand so far out of a card; a face is no larger than that."""
_MOST_BYTES = 64_000_000
_AS_IS = QTransform()


class Memory:
    """The pixels of things drawn lately, as many as fit into a share of memory."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._most_bytes, self._bytes = most_bytes, 0
        self._kept: OrderedDict[Hashable, tuple[object, QImage]] = OrderedDict()

    def draw(
        self, painter: QPainter, size: Size, thing: object, looks: Hashable, draw: Draw
    ) -> None:
        """Draw a thing of this size with its upper left at the painter's origin.

        `draw` paints it if it is new. `thing` is told by identity, `looks` by value: both
        together decide how it looks. It comes to stand on whole pixels.
        """
        world, ratio = painter.worldTransform(), painter.device().devicePixelRatioF()
        scale = world.m11() * ratio
        margin = math.ceil(_MARGIN * scale)
        key = (id(thing), looks, scale)
        if key in self._kept:
            self._kept.move_to_end(key)
        else:
            self._keep(key, thing, _painted(scale, margin, size, draw))
        image = self._kept[key][1]
        image.setDevicePixelRatio(ratio)
        x, y = round(world.dx() * ratio) - margin, round(world.dy() * ratio) - margin
        painter.setWorldTransform(_AS_IS)
        painter.drawImage(QPointF(x / ratio, y / ratio), image)
        painter.setWorldTransform(world)

    def _keep(self, key: Hashable, thing: object, image: QImage) -> None:
        self._kept[key] = (thing, image)  # the thing is held, so that its id stays its own
        self._bytes += image.sizeInBytes()
        while self._bytes > self._most_bytes and len(self._kept) > 1:
            _, (_, oldest) = self._kept.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()


MEMORY = Memory()
"""One for the whole program: every view draws the same cards."""


def can_remember(painter: QPainter) -> bool:
    """Whether what is drawn here ends as upright pixels, so that it can be copied."""
    world = painter.worldTransform()
    return not world.isRotating() and world.m11() == world.m22() > 0 and not is_vector(painter)


def _painted(scale: float, margin: int, size: Size, draw: Draw) -> QImage:
    width, height = (math.ceil(side * scale) + 2 * margin for side in size)
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(margin, margin)
        painter.scale(scale, scale)
        draw(painter)
    return image
