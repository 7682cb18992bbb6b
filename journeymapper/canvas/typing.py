"""Typing in place: a title, a stage's name or a connection's label, on the canvas itself.

What is new while typing is a preview: the document changes once, when the typing is done.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRectF, Signal

from journeymapper.language import grouped, marked, tr
from journeymapper.layout.geometry import COLUMN_MARGIN, COLUMN_WIDTH, Point, Rect
from journeymapper.layout.text_size import TEXT_PX
from journeymapper.layout.texts import LINE, text_place
from journeymapper.model.texts import TEXT_ROW
from journeymapper.model.values import TEXT_LIMIT

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface
    from journeymapper.canvas.title_editor import TitleEditor
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch

NAMES = {
    "touchpoints": marked("Title"),
    "stages": marked("Stage name"),
    "connections": marked("Label"),
}
READABLE = 0.6
ROUND = 12.0


class Typed(NamedTuple):
    """What is being typed: the record's table and key, its text so far, and what it becomes.

    `preview` gives the patch that shows a record, or a text, which is not there yet. `row` is
    the row of texts that is typed in, "" for a title, name or label.
    """

    table: str
    key: str
    text: str
    finish: Callable[[Journey, str], Patch]
    preview: Callable[[Journey], Patch | None] | None = None
    row: str = ""

    @property
    def is_title(self) -> bool:
        """Whether it is the title of a card."""
        return self.table == "touchpoints" and not self.row


class Typing(QObject):
    """The typing that goes on on a canvas, if any."""

    next_requested = Signal()
    """Tab: what was typed is done, the next one is wanted."""
    next_text_requested = Signal(str, str)
    """Tab in a row of texts: the row, and the card whose text is done."""

    def __init__(self, canvas: Surface) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.typed: Typed | None = None

    @cached_property
    def _editor(self) -> TitleEditor:
        """The field to type in, made when something is typed first."""
        from journeymapper.canvas.title_editor import TitleEditor

        editor = TitleEditor(self._canvas)
        editor.done.connect(self.finish)
        editor.next_requested.connect(self._next)
        editor.given_up.connect(self.give_up)
        editor.left.connect(self.finish)
        return editor

    def begin(self, typed: Typed) -> None:
        """Type this; what was typed before is done, and nothing moves meanwhile."""
        self.finish()
        canvas = self._canvas
        canvas.motion.finish()
        self.typed = typed
        canvas.refresh()
        if canvas.view.zoom < READABLE and typed.table != "stages":
            canvas.view.zoom_at(READABLE / canvas.view.unit)
        if typed.row:
            canvas.view.reveal(text_place(canvas.shown.layout, typed.row, typed.key).grown(ROUND))
            canvas.moved()
        else:
            canvas.reveal([(typed.table, typed.key)])
        self.wear()
        self._editor.begin(
            typed.text, tr(TEXT_ROW[typed.row].label if typed.row else NAMES[typed.table])
        )
        self.follow()

    def wear(self) -> None:
        """Type in the theme's colours, on the ground of what is typed over."""
        if self.typed is not None:
            theme = self._canvas.look.theme
            is_card = self.typed.table == "touchpoints"
            self._editor.wear(theme, theme.card if is_card else theme.paper)

    def finish(self) -> bool:
        """Put what was typed into the map; with nothing typed, give up. True if it is there."""
        if (typed := self.typed) is None:
            return False
        text = self._editor.text()
        if not text and typed.table != "connections" and not typed.row:
            self.give_up()
            return False
        if len(text) > TEXT_LIMIT:
            words = tr("This is too long: {most} characters at most.")
            self._canvas.say(words.format(most=grouped(TEXT_LIMIT)))
            return False
        self._end()
        patch = typed.finish(self._canvas.document.journey, text)
        self._canvas.edit(patch)
        if typed.row:
            self._canvas.refresh()
            return True
        added = patch.added(typed.table)
        self._canvas.choose((typed.table, added[0] if added else typed.key))
        return True

    def give_up(self) -> None:
        """Stop typing and leave no trace."""
        if self.typed is not None:
            self._end()
            self._canvas.refresh()

    def preview(self, journey: Journey) -> Patch | None:
        """What is to be shown of a record that is not there yet."""
        if self.typed is None or self.typed.preview is None:
            return None
        return self.typed.preview(journey)

    def follow_edit(self) -> None:
        """Give up where an edit took away what the typing stands on."""
        if self.typed is not None and not _stands(self.typed, self._canvas.document.journey):
            self.give_up()

    def follow(self) -> None:
        """Lie where the record is painted now."""
        if self.typed is not None:
            place, px, weight, line = self._place(self.typed)
            view = self._canvas.view
            scale = view.bars if self.typed.table == "stages" else view.zoom
            self._editor.lie_over(place, px * scale, weight, line * scale)

    def _next(self) -> None:
        typed = self.typed
        if typed is not None and typed.row:
            self.finish()
            self.next_text_requested.emit(typed.row, typed.key)
        elif self._editor.text() and self.finish():
            self.next_requested.emit()

    def _end(self) -> None:
        self.typed = None
        if self._editor.hasFocus():  # else the user has gone elsewhere, and stays there
            self._canvas.setFocus()
        self._editor.hide()

    def _place(self, typed: Typed) -> tuple[QRectF, float, int, float]:
        view, layout = self._canvas.view, self._canvas.shown.layout
        if typed.row:
            place = text_place(layout, typed.row, typed.key)
            return view.rect_to_view(place), TEXT_PX, 400, LINE
        if typed.table == "touchpoints":
            card = layout.cards[typed.key].rect
            title = Rect(card.x + 38, card.y + 8, 146, 38)
            return view.rect_to_view(title), 15, 600, 19
        if typed.table == "stages":
            left = view.to_view(Point(layout.stages[typed.key].rect.x + COLUMN_MARGIN, 0)).x()
            width = (COLUMN_WIDTH - COLUMN_MARGIN) * view.bars
            return QRectF(left, 33 * view.bars, width, 24 * view.bars), 18, 700, 24
        line = layout.lines[typed.key]
        at = line.label or line.bounds.centre
        return view.rect_to_view(Rect(at.x - 80, at.y - 8, 160, 16)), 12, 500, 16


def _stands(typed: Typed, journey: Journey) -> bool:
    if typed.preview is None or typed.row:
        return typed.key in journey.table(typed.table)
    try:
        shown = typed.preview(journey)
        return shown is not None and typed.key in shown.added(typed.table)
    except KeyError:  # its stage or the card before it is gone
        return False
