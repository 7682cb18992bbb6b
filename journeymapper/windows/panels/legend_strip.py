"""The legend strip: the values in use of the lens, and the segments; a click filters by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLayout

from journeymapper.canvas.told import Told
from journeymapper.model.dimensions import SEGMENT, Dimension
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.marks import draw_segment
from journeymapper.painting.swatches import draw_swatch
from journeymapper.painting.tags import Swatch, swatch
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.filtering import NONE, CardFilter

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

HEIGHT, SWATCH, NAME_LIMIT = 32, 20, 130
SIDE, GAP = 8, 4


class LegendStrip(QFrame):
    """Swatches with their names; `toggled` carries (field, value) of the one clicked."""

    toggled = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAccessibleName(self.tr("Legend"))
        self.setFixedHeight(HEIGHT)
        self.entries: dict[tuple[str, str], LegendEntry] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIDE, 0, SIDE, 0)
        self._row.setSpacing(GAP)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def told(self) -> Told:
        """What a screen reader is told: a bar of switches."""
        return Told(QAccessible.Role.ToolBar)

    def show_journey(self, journey: Journey, lens: Dimension, chosen: CardFilter) -> None:
        """Show the values in use, those chosen in the filter as pressed."""
        wanted = self._wanted(journey, lens)
        if [(key, entry.look, entry.text()) for key, entry in self.entries.items()] != wanted:
            self._rebuild(wanted)
        for (field, value), entry in self.entries.items():
            entry.setChecked(value in chosen.wanted.get(field, ()))

    def _wanted(
        self, journey: Journey, lens: Dimension
    ) -> list[tuple[tuple[str, str], Swatch, str]]:
        wanted = [
            ((lens.field, value.key), swatch(journey, lens, value.key), value.label)
            for value in lens.used(journey)
        ]
        if any(not lens.values_of(each) for each in journey.touchpoints):
            wanted.append(((lens.field, NONE), swatch(journey, lens, ""), self.tr("none")))
        if lens is not SEGMENT:
            places = {segment.id: place for place, segment in enumerate(journey.segments)}
            wanted += [
                (
                    (SEGMENT.field, value.key),
                    Swatch(shape="segment", mark=places[value.key]),
                    value.label,
                )
                for value in SEGMENT.used(journey)
            ]
        return wanted

    def _rebuild(self, wanted: list[tuple[tuple[str, str], Swatch, str]]) -> None:
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.entries = {}
        parted = False
        for key, look, label in wanted:
            if key[0] == SEGMENT.field and not parted and look.shape == "segment" and not look.fill:
                self._row.addStretch(1)
                parted = True
            entry = self.entries[key] = LegendEntry(label, look)
            entry.clicked.connect(lambda _=False, key=key: self.toggled.emit(*key))
            self._row.addWidget(entry)
        if not parted:
            self._row.addStretch(1)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_room()

    def _share_room(self) -> None:
        """Shorten the longest names first, all to one width, until they fit."""
        entries = list(self.entries.values())
        room = self.width() - 2 * SIDE - GAP * (len(entries) + 1)
        name = NAME_LIMIT
        while name > 0 and sum(entry.width_with(name) for entry in entries) > room:
            name -= 2
        for entry in entries:
            entry.setFixedWidth(entry.width_with(name))


class LegendEntry(QAbstractButton):
    """A swatch, or a segment's shape, and its name."""

    def __init__(self, text: str, look: Swatch) -> None:
        super().__init__()
        self.look = look
        self.setText(text)
        self.setToolTip(text)
        self.setAccessibleName(self.tr("Show only {name}").format(name=text))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click Esc is the canvas's
        appearance().changed.connect(self.update)

    def width_with(self, name: int) -> int:
        """How wide it is with a name of at most this width, px."""
        mark = 14 if self._is_shape() else SWATCH
        return int(min(name, metrics(12, 600).horizontalAdvance(self.text()))) + mark + 6 + 10

    def sizeHint(self) -> QSize:
        return QSize(self.width_with(NAME_LIMIT), 26)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            if self.isChecked() or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("accent_soft" if self.isChecked() else "hover"))
                painter.drawRoundedRect(box, 6, 6)
            if self.hasFocus():
                painter.setPen(QPen(colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, 6, 6)
            left = self._paint_mark(painter)
            painter.setFont(font(12, 600 if self.isChecked() else 400))
            painter.setPen(colour("ink"))
            name = metrics(12).elidedText(
                self.text(), Qt.TextElideMode.ElideRight, self.width() - left - 3
            )
            painter.drawText(QPointF(left, 17.5), name)

    def _paint_mark(self, painter: QPainter) -> float:
        if self._is_shape():
            draw_segment(painter, 11, 13, int(self.look.mark), colour("ink2").name())
            return 22
        draw_swatch(painter, self.look, QRectF(4, 3, SWATCH, SWATCH), appearance().theme)
        return SWATCH + 10

    def _is_shape(self) -> bool:
        return self.look.shape == "segment" and not self.look.fill
