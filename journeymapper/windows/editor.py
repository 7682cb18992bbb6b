"""Where document, canvas, analysis and panels meet: the only place that knows them all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from journeymapper.canvas.guarded import attempt
from journeymapper.canvas.late_mime import settle
from journeymapper.canvas.selection import Selection
from journeymapper.document.collecting import much_goes
from journeymapper.document.document import NOTHING, Document
from journeymapper.document.live_analysis import LiveAnalysis
from journeymapper.document.recovery import Recovery
from journeymapper.model.order import places_of
from journeymapper.windows.comparing import Comparing
from journeymapper.windows.context_menus import ContextMenus
from journeymapper.windows.copying import Copying
from journeymapper.windows.counts import size_counted
from journeymapper.windows.files import Files
from journeymapper.windows.finding_desk import FindingDesk
from journeymapper.windows.guarding import Guarding
from journeymapper.windows.lens_and_filter import LensAndFilter
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.narrator import Narrator
from journeymapper.windows.notes_desk import NotesDesk
from journeymapper.windows.on_demand import OnDemand
from journeymapper.windows.opportunities_desk import OpportunitiesDesk
from journeymapper.windows.preferences import Preferences
from journeymapper.windows.presentation.presenting import Presenting
from journeymapper.windows.promise_verbs import PromiseVerbs
from journeymapper.windows.promises_desk import PromisesDesk
from journeymapper.windows.recovering import Recovering
from journeymapper.windows.rows import Rows
from journeymapper.windows.saved_views import SavedViews
from journeymapper.windows.scores_desk import ScoresDesk
from journeymapper.windows.start.desk import StartDesk
from journeymapper.windows.views import Views
from journeymapper.windows.workshop.snapshot_desk import SnapshotDesk
from journeymapper.windows.workshop.timer_desk import TimerDesk
from journeymapper.windows.workshop.vote_results import VoteResults
from journeymapper.windows.workshop.voting import Voting
from journeymapper.windows.zooming import Zooming

if TYPE_CHECKING:
    from journeymapper.document.on_disk import Opened
    from journeymapper.model.patch import Patch

ON_THE_CANVAS = ("touchpoints", "stages", "connections")


class Editor(OnDemand):
    """Moves into a painted window and connects its parts.

    The actions' handlers name its attributes: `canvas`, `document`, `files`, `findings`, ...
    `plugins`: the rules of installed packages run, too.
    """

    def __init__(self, window: MainWindow, plugins: bool = True) -> None:
        super().__init__(window)
        self.window = window
        self._last = NOTHING
        self.canvas = window.canvas
        if not self.canvas.is_ready:
            self.canvas.show_document(Document(parent=self), Selection(self))
        self.document, self.selection = self.canvas.document, self.canvas.selection
        self.document.setParent(self)  # or it would go before those who listen to it
        self.recovery = Recovery(self.document, self)
        self.findings = window.findings
        self.files = Files(window, self.document, self.recovery)
        self.recovering = Recovering(window, self.document, self.recovery, self.files)
        self.guarding = Guarding(window, self.document, self.files)
        analysis = LiveAnalysis(self.document, plugins=plugins)
        self.desk = FindingDesk(window, self.document, self.canvas, self.selection, analysis)
        self.filtering = LensAndFilter(window, self.document, self.canvas)
        self.scores = ScoresDesk(window, self.document, self.canvas, self.filtering, self.desk)
        self.notes = NotesDesk(window, self.document, self.canvas, self.selection)
        self.opportunities = OpportunitiesDesk(window, self.document, self.canvas, self.selection)
        self.promises = PromisesDesk(window, self.document, self.canvas)
        self._promise_verbs = PromiseVerbs(
            window, self.document, self.selection, self.desk, self.opportunities
        )
        self.views = Views(window, self.canvas)
        self.preferences = Preferences(window, self.document, self.views, self.desk)
        self.rows = Rows(window, self.canvas)
        self.saved_views = SavedViews(window, self.document, self.canvas, self.filtering, self.rows)
        self.zooming = Zooming(self.canvas, window.status)
        self.copying = Copying(window, self.document, self.selection, self.filtering, self.desk)
        self.comparing = Comparing(window, self.document, self.canvas, self.selection, self.desk)
        self.timer = TimerDesk(window, self.canvas)
        self.votes = VoteResults(window, self.document, self.canvas, self._visit)
        self.voting = Voting(window, self.document, self.canvas, self.votes)
        self.snapshots = SnapshotDesk(window, self.document, self.comparing)
        self.context_menus = ContextMenus(window, self.canvas, self.selection)
        self._narrator = Narrator(self.document, self.canvas)
        self.presenting = Presenting(window, self.document, self.canvas, self.selection, self.desk)
        self.start = StartDesk(window, self.document, self.files, plugins=plugins)
        self._connect()
        window.take_in(self)
        window.menus.attach(self)
        self._show_map()
        if not self.start.is_shown:
            self.canvas.setFocus()

    def open(self, path: Path, opened: Opened | None = None) -> bool:
        """Open a map, read already if it is `opened`; gives whether that worked."""
        return self.files.open(path, opened)

    def undo(self) -> None:
        """Take the last edit back, and show where; what is typed in a field counts as one."""
        self.window.inspector.flush()
        self.window.opportunities.flush()
        self._show_what_changes(self._narrator.undo)

    def redo(self) -> None:
        """Do again what was taken back last, and show where."""
        self._show_what_changes(self._narrator.redo)

    def is_safe(self) -> bool:
        """Whether the file or the safety copy holds every edit, on the disk, just now."""
        return self.recovery.sync()

    def keep(self) -> None:
        """Let what is typed in a field be an edit, and bring every edit to the disk."""
        try:
            self.files.flush_requested.emit()
        finally:
            self.recovery.sync()

    def may_close(self) -> bool:
        """Whether the window may go: all is saved, or given up."""
        if self.files.waiting.is_on:
            self.files.waiting.leave(self.window.close)
        return self.files.may_leave()

    def leave(self) -> None:
        """End everything that runs, the journal last; what fails on the way keeps nothing else."""
        attempt(settle)
        attempt(self.presenting.end)
        attempt(self.comparing.close)
        if self.has_made("change"):
            attempt(self.change.close)
        attempt(self.snapshots.close)
        attempt(self.desk.close)
        attempt(self.scores.close)
        attempt(self.promises.close)
        attempt(self.start.close)
        attempt(self.guarding.close)
        attempt(self.recovery.close)
        much_goes()

    def open_dropped(self, paths: list[Path]) -> None:
        """Open what was dropped on the window; answers of customers go onto the open map."""
        if self.start.is_shown or not self.surveying.take(paths[0]):
            self.files.open_dropped(paths)

    def _connect(self) -> None:
        outline, inspector = self.window.outline, self.window.inspector
        self.document.changed.connect(self._follow_edit)
        self.document.replaced.connect(self._show_map)
        self.document.file_changed.connect(self._offer)
        self.document.undo_stack.canUndoChanged.connect(self._offer)
        self.document.undo_stack.canRedoChanged.connect(self._offer)
        self.selection.changed.connect(self._follow_selection)
        self.canvas.edit_requested.connect(self.document.edit)
        self.canvas.message.connect(self.window.status.say)
        self.canvas.lock_changed.connect(self.window.status.say_locked)
        outline.selection_requested.connect(self.selection.set)
        outline.visit_requested.connect(self._visit)
        inspector.edit_requested.connect(self.document.edit)
        inspector.message.connect(self.window.status.say)
        inspector.word_asked.connect(lambda *word: self.vocabulary.ask(*word))
        for asking in (self.findings, self.scores):
            asking.channel_asked.connect(lambda key: self.vocabulary.ask("channels", key))
        self.canvas.import_requested.connect(lambda grid: self.importing.add(grid))
        self.files.importer = lambda path: self.importing.open(path)
        self.files.discoverer = lambda path: self.discovering.open(path)
        self.files.flush_requested.connect(inspector.flush)
        self.files.flush_requested.connect(self.window.notes.flush)
        self.files.flush_requested.connect(self.window.opportunities.flush)
        self.files.flush_requested.connect(self.canvas.finish_typing)
        self.files.flush_requested.connect(self.notes.line.finish)
        self.files.flush_requested.connect(self.window.promises.new.finish)
        self.files.flush_requested.connect(self.presenting.finish_typing)
        self.filtering.filtered.connect(self._offer)
        self.findings.chosen.connect(self._offer)
        self.start.turned.connect(self._offer)
        self.saved_views.changed.connect(self._offer)
        self.presenting.began.connect(self.timer.show_on_wall)
        self.snapshots.changed.connect(self._offer)
        self.findings.counted.connect(self._count_findings)

    def _show_what_changes(self, turn: Callable[[], None]) -> None:
        """Select what the history's turn changes, and bring it in sight."""
        self._last = NOTHING
        turn()
        touched, journey = self._last.touched, self.document.journey
        first = ("stages",) if self._last.added("stages") else ()  # with all that stands in them
        for table in (*first, *ON_THE_CANVAS):
            records = journey.table(table)
            there = [key for name, key in touched if name == table and key in records]
            if there:
                places = places_of(there, records.keys)
                keys = [(table, key) for key in sorted(places, key=places.__getitem__)]
                self.selection.set(keys)
                self.canvas.reveal(keys[-1:])
                return

    def _show_map(self) -> None:
        self.selection.clear()
        self.window.outline.show_journey(self.document.journey)
        self._follow_selection()
        self._tell_size()
        self.canvas.afterwards.soon(self._prepare)

    def _prepare(self) -> None:
        """Make once all of the map is painted what the first click needs, then the first key."""
        is_painted = self.canvas.tiles.is_complete
        self.canvas.afterwards.soon(self._prepare_form if is_painted else self._prepare)

    def _prepare_form(self) -> None:
        self.window.inspector.prepare()
        self.canvas.afterwards.soon(self.canvas.prepare)

    def _follow_edit(self, patch: Patch) -> None:
        self._last = patch
        self.window.status.say("")  # what was said of the map before is not true any more
        journey, keys = self.document.journey, self.selection.keys
        there = [(table, key) for table, key in keys if key in journey.table(table)]
        self.selection.set(there)
        self.window.outline.follow(journey, patch)
        self._show_beside_soon()
        self.window.inspector.show_records(journey, self.selection.keys)
        self._tell_size()
        self._offer()

    def _follow_selection(self) -> None:
        self.window.inspector.flush()
        self.window.outline.show_selection(self.selection.keys)
        self.window.inspector.setUpdatesEnabled(False)  # another form: the map is painted first
        self._show_beside_soon()
        self.window.inspector.show_records(self.document.journey, self.selection.keys)
        if self.selection.keys:
            self.window.dock.fill.setChecked(False)  # what is selected is to be seen
        self._offer()

    def _show_beside_soon(self) -> None:
        self.canvas.afterwards.soon(self._show_beside)

    def _show_beside(self) -> None:
        """Let what stands beside the map show what it has come to."""
        self.window.inspector.setUpdatesEnabled(True)
        self.window.outline.catch_up()

    def _visit(self, key: tuple[str, str]) -> None:
        if key[0] == "notes":
            self.notes.show_note(key[1])
            self.window.notes.list.setFocus()
            return
        if key[0] == "opportunities":
            self.opportunities.show_page()
            self.window.opportunities.take(key[1])
            return
        self.start.leave()
        self.selection.set([key])
        self.canvas.go_to([key])
        self.canvas.setFocus()

    def _show_cards(self, keys: list[tuple[str, str]]) -> None:
        self.start.leave()
        self.window.dock.fill.setChecked(False)
        self.selection.set(keys)
        self.canvas.go_to(keys)
        self.canvas.setFocus()

    def _count_findings(self, count: int) -> None:
        self.window.dock.tabs[0].say(count)
        self._offer()

    def _tell_size(self) -> None:
        self.window.status.say_size(size_counted(self.document.journey))

    def _offer(self, *_: object) -> None:
        """Offer the actions that make sense now."""
        stack = self.document.undo_stack
        self.window.menus.refresh(
            {
                "map": not self.start.is_shown,
                "undo": stack.canUndo(),
                "redo": stack.canRedo(),
                "selection": bool(self.selection.keys),
                "cards": bool(self.selection.of("touchpoints")),
                "cards_or_lines": bool(
                    self.selection.of("touchpoints") or self.selection.of("connections")
                ),
                "several_cards": len(self.selection.of("touchpoints")) > 1,
                "connections": bool(self.selection.of("connections")),
                "findings": self.findings.list.count() > 0,
                "finding": self.findings.current() is not None and not self.findings.is_dismissed(),
                "dismissed": self.findings.is_dismissed(),
                "filtered": bool(self.filtering.filter),
                "saved_views": bool(self.saved_views.views),
                "snapshots": bool(self.snapshots.snapshots),
                "opportunities": len(self.document.journey.opportunities) > 0,
                "touchpoints": len(self.document.journey.touchpoints) > 0,
                "as_is": self.document.journey.header.state == "as_is",
                "saved": self.document.as_saved is not None,
            }
        )
