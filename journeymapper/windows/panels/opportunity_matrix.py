"""The opportunities by value and effort: a dot each, dragged or moved by keys to rate it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from journeymapper.canvas.announcing import announce
from journeymapper.canvas.plain_tip import plain_tip
from journeymapper.canvas.told import Told
from journeymapper.language import tr
from journeymapper.windows.appearance import appearance
from journeymapper.windows.panels.matrix_ground import draw_ground, draw_titles
from journeymapper.windows.panels.matrix_places import DOT, Places, Rating, dots, stepped
from journeymapper.windows.panels.opportunity_row import (
    draw_number,
    draw_votes_beside,
    rating_of,
    votes_in_words,
)

if TYPE_CHECKING:
    from journeymapper.model.records import Opportunity

START = Rating(50, 3)
"""Where an unrated one goes when it is first moved by key."""
STEPS: dict[int, dict[str, int]] = {
    Qt.Key.Key_Left: {"easier": 1},
    Qt.Key.Key_Right: {"easier": -1},
    Qt.Key.Key_Up: {"better": 1},
    Qt.Key.Key_Down: {"better": -1},
}


class OpportunityMatrix(QWidget):
    """`taken` carries the key of the dot in hand; `rated` also its Rating, or None for none."""

    taken = Signal(str)
    rated = Signal(str, object)
    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Matrix of value by effort"))
        self.setAccessibleDescription(
            tr("Arrows rate the opportunity in hand, Page up and Page down take another.")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as scales run
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._ratings: dict[str, Rating | None] = {}
        self._titles: dict[str, str] = {}
        self._votes: dict[str, int] = {}
        self._current, self._dragged = "", ""
        self._pressed_at = QPointF()
        self._to: Rating | None = None
        appearance().changed.connect(self.update)

    def show_opportunities(
        self, opportunities: list[Opportunity], current: str, *, votes: bool = False
    ) -> None:
        """Show these, the one in hand marked; with their votes, if those are shown."""
        self._votes = {each.id: each.votes if votes else 0 for each in opportunities}
        self._titles = {each.id: each.title for each in opportunities}
        self._ratings = {each.id: _rating(each) for each in opportunities}
        self._current = current
        self._dragged = self._dragged if self._dragged in self._titles else ""
        self.update()

    def spots(self) -> dict[str, QPointF]:
        """Where each dot stands, by key."""
        shown = dict(self._ratings)
        if self._dragged and self._to is not None:
            shown[self._dragged] = self._to
        return dots(shown, self._places())

    def told(self) -> Told:
        """What a screen reader is told: the one in hand and its rating."""
        title = self._titles.get(self._current, "")
        return Told(
            QAccessible.Role.Slider, f"{title}, {self._said(self._current)}" if title else ""
        )

    def sizeHint(self) -> QSize:
        return QSize(400, 130)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 84)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._key_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and key:
            self._dragged, self._to, self._pressed_at = key, None, event.position()
            self.taken.emit(key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._dragged:
            self._point(event)
        elif self._to or (event.position() - self._pressed_at).manhattanLength() > DOT / 2:
            self._to = self._places().rating(event.position())
            words = rating_of(*self._to)
            QToolTip.showText(event.globalPosition().toPoint(), words, self)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        key, to = self._dragged, self._to
        self._dragged, self._to = "", None
        if key and to is not None:
            back = self._places().tray.contains(event.position())
            self.rated.emit(key, None if back else to)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._key_at(event.position()):
            self.edit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self._dragged:
            self._dragged, self._to = "", None
            self.update()
        elif key in STEPS and self._current:
            was = self._ratings[self._current]
            to = stepped(was, **STEPS[key]) if was else START
            self.rated.emit(self._current, to)
            announce(self, self._said(self._current))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and self._titles:
            self._step(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self._current:
            self.edit_wanted.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._current:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            spots, places = self.spots(), self._places()
            tray = bool(self._dragged) or None in self._ratings.values()
            draw_ground(painter, places, tray=tray)
            draw_titles(painter, places, [(self._titles[key], spots[key]) for key in spots])
            for number, (key, spot) in enumerate(spots.items(), 1):
                disc = QRectF(spot.x() - DOT, spot.y() - DOT, 2 * DOT, 2 * DOT)
                draw_number(painter, disc, number, chosen=key == self._current)
                if self._votes[key]:
                    draw_votes_beside(painter, disc, self._votes[key])

    def _step(self, way: int) -> None:
        keys = list(self._titles)
        place = keys.index(self._current) if self._current in keys else -way
        key = keys[max(0, min(len(keys) - 1, place + way))]
        self.taken.emit(key)
        announce(self, f"{self._titles[key]}, {self._said(key)}")

    def _point(self, event: QMouseEvent) -> None:
        key = self._key_at(event.position())
        self.setCursor(Qt.CursorShape.OpenHandCursor if key else Qt.CursorShape.ArrowCursor)
        words = f"{self._titles[key]}\n{self._said(key)}" if key else ""
        QToolTip.showText(event.globalPosition().toPoint(), plain_tip(words), self)

    def _said(self, key: str) -> str:
        rating, votes = self._ratings.get(key), self._votes.get(key, 0)
        said = rating_of(*rating) if rating else tr("not rated yet: drag it in")
        return f"{said}, {votes_in_words(votes)}" if votes else said

    def _key_at(self, point: QPointF) -> str:
        near = [
            ((spot - point).manhattanLength(), key)
            for key, spot in self.spots().items()
            if abs(spot.x() - point.x()) <= DOT + 1 and abs(spot.y() - point.y()) <= DOT + 1
        ]
        return min(near)[1] if near else ""

    def _places(self) -> Places:
        return Places(self.width(), self.height())


def _rating(opportunity: Opportunity) -> Rating | None:
    value, effort = opportunity.customer_value, opportunity.effort
    return None if value is None or effort is None else Rating(value, effort)
