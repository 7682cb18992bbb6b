"""One opportunity in full: its form, and the way to its cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journeymapper.language import tr
from journeymapper.windows.panels.detail import Detail
from journeymapper.windows.widgets.captioned import wrapped_label
from journeymapper.windows.widgets.reading_order import step_focus

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.windows.forms.opportunity_form import OpportunityForm


class OpportunityDetail(Detail):
    """Edits an opportunity; with none in hand it only says something.

    `edit_requested` carries a Patch, `refused` says why a value was not taken. The form is made
    when it is first needed, as those of the inspector are.
    """

    edit_requested = Signal(object)
    refused = Signal(str)
    cards_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("The opportunity in hand"))
        self.form: OpportunityForm | None = None
        self._said = wrapped_label("", "why")
        self._said.setContentsMargins(14, 10, 14, 10)
        self.cards = QPushButton(tr("Show the cards"))
        self.cards.clicked.connect(self.cards_wanted)
        self.delete = QPushButton(tr("Delete"))
        self.delete.setObjectName("plain")
        self.delete.clicked.connect(self.delete_wanted)
        self._last = QWidget()
        last = QHBoxLayout(self._last)
        last.setContentsMargins(12, 0, 12, 12)
        last.addWidget(self.cards)
        last.addWidget(self.delete)
        last.addStretch(1)
        self.column.setContentsMargins(0, 0, 0, 0)  # the form has its own
        self.column.setSpacing(0)
        self.column.addWidget(self._said)
        self.column.addWidget(self._last)
        self.column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.say("")

    def show_opportunity(self, journey: Journey, key: str) -> None:
        """Show an opportunity's fields."""
        form = self.form or self._make_form()
        form.show_records(journey, (key,))
        self.cards.setEnabled(bool(journey.opportunities[key].touchpoints))
        self._show(True)

    def say(self, words: str) -> None:
        """Show no opportunity, only these words."""
        self._said.setText(words)
        self._show(False)

    def flush(self) -> None:
        """Commit what is being typed."""
        if self.form is not None:
            self.form.flush()

    def type_title(self) -> None:
        """Let the title be typed anew."""
        if self.form is not None:
            self.verticalScrollBar().setValue(0)
            self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.title.selectAll()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step_focus(self, forward=forward)

    def _make_form(self) -> OpportunityForm:
        from journeymapper.windows.forms.opportunity_form import OpportunityForm

        form = self.form = OpportunityForm()
        form.edit_requested.connect(self.edit_requested)
        form.refused.connect(self.refused)
        self.column.insertWidget(1, form)
        return form

    def _show(self, an_opportunity: bool) -> None:
        self._said.setVisible(not an_opportunity)
        self._last.setVisible(an_opportunity)
        if self.form is not None:
            self.form.setVisible(an_opportunity)
