"""The verbs of presenting: begins and ends it, and keeps window and wall agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

from journeymapper.canvas.canvas import Canvas
from journeymapper.canvas.selection import Selection
from journeymapper.document.document import Document
from journeymapper.language import tr
from journeymapper.model.members import inside
from journeymapper.painting.numbering import numbered
from journeymapper.windows.finding_desk import FindingDesk
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.persona_words import persona_in_words
from journeymapper.windows.presentation.awake import Release, keep_awake
from journeymapper.windows.presentation.keys import ON_THE_CANVAS
from journeymapper.windows.presentation.offers import Offers
from journeymapper.windows.presentation.screens import OTHER, chosen
from journeymapper.windows.presentation.tour import STAGE_BY_STAGE

if TYPE_CHECKING:
    from journeymapper.windows.presentation.show import Show

SHARED = ("undo", "redo", "present", "present_here")
"""Actions whose keys work on the wall, too."""


class Presenting(QObject):
    """Shows the map to the room. `show` is the window on the wall, None while there is none.

    `began` carries it as soon as it is there.
    """

    began = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        document: Document,
        canvas: Canvas,
        selection: Selection,
        findings: FindingDesk,
    ) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._canvas, self._selection, self._findings = canvas, selection, findings
        self.show: Show | None = None
        self._release: Release = lambda: None
        document.replaced.connect(self.end)
        selection.changed.connect(self._follow_selection)
        findings.analysis.report_ready.connect(self._follow_findings)
        canvas.installEventFilter(self)
        self._offers = Offers(window, document, self)
        self._offers.customer_chosen.connect(self.play)
        self._offers.screen_chosen.connect(self._fill_screen)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._fill_screen)
        application.screenRemoved.connect(self._fill_screen)

    def start(self) -> None:
        """Present stage by stage, from the start."""
        self._begin(STAGE_BY_STAGE, "")

    def start_here(self) -> None:
        """Present from the card in hand on, or from the first one of the stage in hand."""
        stage = self._canvas.stage_in_hand
        there = inside(self._document.journey, stage) if stage else ()
        first = next((each.id for each in there), "")
        self._begin(STAGE_BY_STAGE, self._canvas.touchpoint or first)

    def play(self, walker: str) -> None:
        """Follow a customer along the way of least effort, from the start."""
        self._begin(walker, "")

    def end(self) -> None:
        """End the presentation, if there is one."""
        if self.show is not None:
            self.show.close()

    def finish_typing(self) -> None:
        """Put what is being typed on the wall into the map, as before saving."""
        if self.show is not None:
            self.show.typing.finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a clicker step on the wall while the tools beside it have the keyboard."""
        if self.show is None or not isinstance(event, QKeyEvent):
            return False
        by = ON_THE_CANVAS.get(Qt.Key(event.key()))
        if by is None or event.type() != QEvent.Type.KeyPress:
            return False
        self.show.step(by)
        return True

    def _begin(self, walker: str, touchpoint: str) -> None:
        self._canvas.finish_typing()
        self._canvas.vanish_ghost()
        if self.show is None:
            self._open()
        assert self.show is not None
        self.show.story.play(walker, touchpoint)

    def _open(self) -> None:
        from journeymapper.windows.presentation.show import Show
        from journeymapper.windows.presentation.story import Story

        story = Story(self._document, self._canvas.shown, self)
        self.show = Show(story, self._canvas)
        story.moved.connect(self._select)
        self.show.ended.connect(self._tidy_up)
        self.show.addActions([self._window.menus.actions[name] for name in SHARED])
        self._follow_findings()
        self.began.emit(self.show)
        self._fill_screen()
        self._release = keep_awake(tr("A map is being presented"))

    def _fill_screen(self) -> None:
        """Fill the chosen screen with the wall; the keys go there."""
        if self.show is None:
            return
        here = self._window.screen()
        choice = self._window.settings.text("present_on", OTHER)
        screen = chosen(choice, here, QGuiApplication.screens())
        self.show.setScreen(screen)
        self.show.setGeometry(screen.geometry())
        self.show.showFullScreen()
        self.show.activateWindow()
        self.show.setFocus()

    def _tidy_up(self) -> None:
        """Come back to where one was, the step in hand selected."""
        show, self.show = self.show, None
        if show is None:
            return
        self._release()
        show.story.end()
        show.story.deleteLater()
        show.deleteLater()
        self._canvas.reveal(self._selection.keys[-1:])
        self._window.activateWindow()
        self._canvas.setFocus()

    def _select(self) -> None:
        """Let the step in hand be what is selected: every verb works on it."""
        stop = self.show.story.stop if self.show else None
        if stop is None:
            return
        key = ("touchpoints", stop.touchpoint) if stop.touchpoint else ("stages", stop.stage)
        self._selection.set([key])
        if self.show is not None:
            self._canvas.reveal([key])
            self._tell(self.show)

    def _tell(self, show: Show) -> None:
        """Say what is on the wall for who does not see it."""
        said, persona = self._canvas.accessibleDescription(), show.story.persona
        if persona:
            journey = self._document.journey
            said = persona_in_words(journey, journey.personas[persona])
        show.setAccessibleDescription(said)
        self._canvas.announce(said)

    def _follow_selection(self) -> None:
        """Go to the card that was taken in hand beside the wall."""
        if self.show is not None and self._canvas.touchpoint:
            self.show.story.go_to(self._canvas.touchpoint)

    def _follow_findings(self) -> None:
        if self.show is not None:
            report = self._findings.report
            self.show.follow_findings(
                () if report is None else numbered(self._document.journey, report)
            )
