"""The scores: all pictures on one page that fills the room there is, and scrolls where it must."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QWidget

from journeymapper.language import tr
from journeymapper.windows.appearance import appearance
from journeymapper.windows.panels.pillars_choice import PillarsChoice
from journeymapper.windows.panels.scores_box import ScoreBox
from journeymapper.windows.widgets.captioned import plain_label

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.analysis.scores.all import Scores
    from journeymapper.model.journey import Journey
    from journeymapper.painting.scores.page import ScoresPage
    from journeymapper.painting.scores.scored import Scored

MARGIN = 12


class ScoresPanel(QWidget):
    """The page with its boxes.

    `chosen` carries the spot of the figure that was clicked; `let_go_requested` asks for all
    cards; `looked_at` says whether anybody can see the scores now.
    """

    chosen = Signal(object)
    let_go_requested = Signal()
    looked_at = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scores")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.choice = PillarsChoice()
        self.boxes: dict[str, ScoreBox] = {}
        self._journey: Journey | None = None
        self._scores: Scores | None = None
        self._findings: Sequence[Finding] = ()
        self._lens = "channels"
        self._shown = ""
        self._page = QWidget()
        self._page.setObjectName("scores")
        self._scroll = QScrollArea()
        self._scroll.setObjectName("scores")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._page)
        self._scroll.viewport().installEventFilter(self)
        self.notice = plain_label("", "quietly")
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.notice)
        self._layers.addWidget(self._scroll)
        self.choice.changed.connect(self._arrange)
        appearance().changed.connect(self._arrange)

    def show_scores(self, journey: Journey, scores: Scores | None) -> None:
        """Show a journey's scores; None while they are not known."""
        self._journey, self._scores = journey, scores
        self._arrange()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Mark in the levels what these findings, numbered from 1, speak of."""
        self._findings = findings
        self._arrange()

    def choose_lens(self, field: str) -> None:
        """Colour the steps of the easiest ways as the cards are."""
        self._lens = field
        self._arrange()

    def mark(self, words: str) -> None:
        """Mark the figure that is shown on the canvas; "" marks none."""
        self._shown = words
        for box in self.boxes.values():
            box.mark(words)

    def take_focus(self) -> None:
        """Let the keyboard walk the figures."""
        for box in self.boxes.values():
            if box.isVisibleTo(self) and box.buttons:
                box.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
                return
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._shown:
            self.let_go_requested.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.take_focus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked_at.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.looked_at.emit(False)

    def _arrange(self) -> None:
        """Make the pictures anew for the room there is."""
        if self._journey is None or self._scores is None or not self.isVisible():
            self._layers.setCurrentWidget(self.notice)
            self.notice.setText("")
            return
        from journeymapper.painting.scores.page import NOTHING_YET, fitting, has_scores

        scored = self._scored(self._journey, self._scores)
        if not has_scores(self._journey):
            self.notice.setText(tr(NOTHING_YET))
            self._layers.setCurrentWidget(self.notice)
            return
        self._layers.setCurrentWidget(self._scroll)
        room = self._scroll.viewport().size()
        page, scale = fitting(scored, room.width() - 2 * MARGIN, self.height() - 2 * MARGIN)
        self._page.resize(room.width(), round(page.height * scale) + 2 * MARGIN)
        self._place(page, scale)
        if self.hasFocus():
            self.take_focus()
        elif (held := self.focusWidget()) is not None and self._page.isAncestorOf(held):
            self._scroll.ensureWidgetVisible(held)

    def _scored(self, journey: Journey, scores: Scores) -> Scored:
        from journeymapper.painting.scores.flags import flags_of
        from journeymapper.painting.scores.scored import Scored

        return Scored(
            journey,
            scores,
            appearance().theme,
            self._lens,
            flags_of(scores.pyramid, self._findings),
            self.choice.table,
        )

    def _place(self, page: ScoresPage, scale: float) -> None:
        for box in page.boxes:
            shown = self._box(box.picture.title)
            left, top = MARGIN + box.rect.x * scale, MARGIN + box.rect.y * scale
            right, bottom = left + box.rect.width * scale, top + box.rect.height * scale
            place = QRect(round(left), round(top), 0, 0)
            place.setRight(round(right) - 1)
            place.setBottom(round(bottom) - 1)
            shown.setGeometry(place)
            shown.show_box(box, scale)
            shown.mark(self._shown)

    def _box(self, title: str) -> ScoreBox:
        if title not in self.boxes:
            from journeymapper.painting.scores.pillars import PillarsPicture

            made = self.boxes[title] = ScoreBox(self._page)
            made.chosen.connect(self.chosen)
            if title == PillarsPicture.title:
                made.set_corner(self.choice)
            made.show()
        return self.boxes[title]
