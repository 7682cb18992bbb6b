"""The parking lot at work: asking for thoughts, keeping them, making touchpoints of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeymapper.canvas.canvas import Canvas
from journeymapper.canvas.selection import Selection
from journeymapper.document.document import Document
from journeymapper.language import tr
from journeymapper.model.edits import notes
from journeymapper.model.edits.touchpoints import remove
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.note_drop import NoteDrop
from journeymapper.windows.panels.dock import DockTab
from journeymapper.windows.widgets.note_line import NoteLine

if TYPE_CHECKING:
    from journeymapper.layout.places import DropPlace
    from journeymapper.model.patch import Patch


class NotesDesk(QObject):
    """Connects the line to type into and the page of the dock with the document."""

    def __init__(
        self, window: MainWindow, document: Document, canvas: Canvas, selection: Selection
    ) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._canvas, self._selection = canvas, selection
        self._stage: str | None = None
        self.line = NoteLine(canvas)
        self.line.typed.connect(self._park)
        canvas.note_requested.connect(self._ask_at)
        NoteDrop(window, canvas).dropped.connect(self._make_there)
        page = window.notes
        page.text_changed.connect(lambda key, text: self._change(key, text=text))
        page.stage_changed.connect(lambda key, stage: self._change(key, stage=stage))
        page.touchpoint_requested.connect(self.make_touchpoint)
        page.delete_requested.connect(self.delete)
        page.visited.connect(self._visit)
        document.changed.connect(self._follow_edit)
        document.replaced.connect(self._show)
        self._show()

    def ask(self) -> None:
        """Ask for a thought, to be parked at the stage in hand."""
        self._canvas.park_note()

    def show_page(self) -> None:
        """Bring the notes to the front, and take the focus there."""
        self._window.dock.show()
        self._window.dock.bring(self._window.notes)
        self._window.notes.list.setFocus()

    def show_note(self, key: str) -> None:
        """Bring a note to the front; the focus stays where it is."""
        self._window.dock.show()
        self._window.dock.bring(self._window.notes)
        self._window.notes.take(key)

    def make_touchpoint(self, key: str) -> None:
        """Make a touchpoint of a note, in its stage or the one in hand, and show it."""
        journey = self._document.journey
        stage = journey.notes[key].stage or self._canvas.stage
        if stage is None:
            self._window.status.say(tr("Touchpoints stand in stages: add a stage first."))
        else:
            self._make(notes.make_touchpoint(journey, key, stage))

    def _make_there(self, key: str, place: DropPlace) -> None:
        journey = self._document.journey
        if key in journey.notes:  # it may come from another window
            self._make(
                notes.make_touchpoint(
                    journey,
                    key,
                    place.stage,
                    before=place.before,
                    lane=place.lane,
                    position=place.own,
                )
            )

    def _make(self, patch: Patch) -> None:
        self._document.edit(patch)
        made = [("touchpoints", each) for each in patch.added("touchpoints")]
        self._selection.set(made)
        self._canvas.go_to(made)
        self._canvas.setFocus()

    def delete(self, key: str) -> None:
        """Take a note out."""
        self._document.edit(remove(self._document.journey, [("notes", key)]))

    def _ask_at(self, stage: str) -> None:
        self._stage = stage or None
        where = self._place()
        self.line.ask(tr("at “{stage}”").format(stage=where) if where else "")

    def _park(self, text: str) -> None:
        journey = self._document.journey
        stage = self._stage if self._stage in journey.stages else None
        patch = notes.park(journey, text, stage)
        self._document.edit(patch)
        self._window.notes.take(*patch.added("notes"))
        said = tr("Parked at “{stage}”") if stage else tr("Parked in the notes")
        self._canvas.say(said.format(stage=self._place()))

    def _place(self) -> str:
        stages = self._document.journey.stages
        return stages[self._stage].name if self._stage in stages and self._stage else ""

    def _change(self, key: str, **fields: object) -> None:
        self._document.edit(notes.change(self._document.journey, key, **fields))

    def _visit(self, stage: str) -> None:
        if stage:
            self._canvas.show_keys([("stages", stage)])

    def _follow_edit(self, patch: Patch) -> None:
        if patch.touches("notes", "stages"):
            self._show()

    def _show(self) -> None:
        journey = self._document.journey
        self._window.notes.show_journey(journey)
        self._tab().say(len(journey.notes))

    def _tab(self) -> DockTab:
        return self._window.dock.tab_of(self._window.notes)
