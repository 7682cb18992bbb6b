"""One box of the scores: its picture, and a button over each of its figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeymapper.language import tr
from journeymapper.windows.appearance import appearance
from journeymapper.windows.panels.scores_spot import SpotButton

if TYPE_CHECKING:
    from journeymapper.painting.scores.page import Box

LEAST_PX = 6
"""A figure narrower than this cannot be pointed at."""


class ScoreBox(QWidget):
    """Tab enters it once; the arrows go from figure to figure. `chosen` carries the spot."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: list[SpotButton] = []
        self._box: Box | None = None
        self._scale = 1.0
        self._corner: QWidget | None = None

    def set_corner(self, widget: QWidget) -> None:
        """Let a widget stand at the upper right."""
        self._corner = widget
        widget.setParent(self)
        widget.show()

    def show_box(self, box: Box, scale: float) -> None:
        """Show a picture that many times as large as it is made."""
        from journeymapper.painting.scores.box import HEAD, PADDING

        self._box, self._scale = box, scale
        self.setAccessibleName(tr(box.picture.title))
        self.setAccessibleDescription(box.picture.words)
        spots = [
            spot.moved(PADDING, HEAD)
            for spot in box.picture.spots
            if spot.rect.width * scale >= LEAST_PX
        ]
        while len(self.buttons) < len(spots):
            self._add_button()
        for button, spot in zip(self.buttons, spots, strict=False):
            button.show_spot(spot, scale)
        for button in self.buttons[len(spots) :]:
            button.hide()
        if self.buttons and not any(map(_takes_tab, self.buttons[: len(spots)])):
            self._take_in_hand(self.buttons[0])
        self._place_corner()
        self.update()

    def mark(self, words: str) -> None:
        """Mark the figure that says this as shown on the canvas."""
        for button in self.buttons:
            button.setChecked(button.spot is not None and button.spot.words == words)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._box is None:
            return
        from journeymapper.painting.scores.box import draw_box

        rect, reserved = self._box.rect, 0.0
        if self._corner is not None:
            reserved = self._corner.width() / self._scale + 10
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self._scale, self._scale)
            draw_box(
                painter,
                self._box.picture,
                rect.width,
                rect.height,
                appearance().theme,
                reserved=reserved,
            )

    def _add_button(self) -> None:
        button = SpotButton(self)
        button.clicked.connect(lambda: self.chosen.emit(button.spot))
        button.taken_in_hand.connect(lambda: self._take_in_hand(button))
        button.arrow_pressed.connect(lambda dx, dy: self._step(button, dx, dy))
        self.buttons.append(button)

    def _take_in_hand(self, chosen: SpotButton) -> None:
        """Let Tab come back to this figure, and pass the others by."""
        for button in self.buttons:
            mine = button is chosen
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if mine else Qt.FocusPolicy.ClickFocus)

    def _step(self, here: SpotButton, dx: int, dy: int) -> None:
        there = nearest(here, [each for each in self.buttons if each.isVisible()], dx, dy)
        if there is not None:
            there.setFocus(Qt.FocusReason.TabFocusReason)

    def _place_corner(self) -> None:
        if self._corner is not None:
            self._corner.adjustSize()
            left = self.width() - self._corner.width() - round(12 * self._scale)
            self._corner.move(left, round(5 * self._scale))
            self._corner.raise_()


def nearest(here: SpotButton, others: Sequence[SpotButton], dx: int, dy: int) -> SpotButton | None:
    """The figure that lies next in a direction; None at the end."""
    start = QPointF(here.geometry().center())

    def away(other: SpotButton) -> tuple[float, float]:
        way = QPointF(other.geometry().center()) - start
        return way.x() * dx + way.y() * dy, abs(way.x() * dy) + abs(way.y() * dx)

    ahead = [(*away(each), each) for each in others if away(each)[0] > 4]
    found = min(ahead, key=lambda each: each[0] + 2 * each[1], default=None)
    return found[2] if found else None


def _takes_tab(button: SpotButton) -> bool:
    return button.focusPolicy() is Qt.FocusPolicy.StrongFocus
