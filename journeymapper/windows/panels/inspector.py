"""The inspector: what is known of the selected records, as a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from journeymapper.canvas.told import GROUP, Told
from journeymapper.language import label, tr
from journeymapper.model.titles import KINDS
from journeymapper.windows.counts import counted
from journeymapper.windows.panels.panel_head import PanelHead
from journeymapper.windows.widgets.reading_order import focus_first, step_focus
from journeymapper.windows.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.windows.forms.form import Form

Keys = tuple[tuple[str, str], ...]
FORMED = ("touchpoints", "stages", "connections")
"""The tables whose records have a form here; "" is the map's own."""


class Inspector(QWidget):
    """A head and the form of what is selected; with nothing selected, the map's own.

    `edit_requested` carries a Patch, `message` a line for the status bar, `word_asked` table and
    key of one of the map's words that is to be changed. A form is made
    when it is first needed: it loads the records, which the first paint does not wait for.
    """

    edit_requested = Signal(object)
    message = Signal(str)
    word_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(tr("Inspector"))
        self.head = PanelHead(tr("Inspector"))
        self.forms: dict[str, Form] = {}
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack)

    def told(self) -> Told:
        """What a screen reader is told: a panel."""
        return GROUP

    def show_records(self, journey: Journey, selected: Keys) -> None:
        """Show the selected records; those of the current one's table where they are mixed."""
        selected = tuple(pair for pair in selected if pair[0] in FORMED)
        selected = tuple(pair for pair in selected if pair[1] in journey.table(pair[0]))
        table = selected[-1][0] if selected else ""
        keys = tuple(key for name, key in selected if name == table)
        self.head.say(*self._heading(journey, table, keys))
        form = self._form(table)
        for other in self.forms.values():
            if other is not form:
                other.forget()
        form.show_records(journey, keys)
        self._stack.setCurrentIndex(list(self.forms).index(table))

    def prepare(self, table: str = "touchpoints") -> None:
        """Make the form of such records, before one is selected for the first time."""
        self._form(table)

    def flush(self) -> None:
        """Commit what is typed in any field."""
        for form in tuple(self.forms.values()):  # an edit may show a form not yet made
            form.flush()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step_focus(self, forward=forward)

    def take_focus(self) -> None:
        """Take the keyboard's focus to the first field."""
        if form := self._stack.currentWidget():
            focus_first(form)

    def _form(self, table: str) -> Form:
        return self.forms.get(table) or self._make_form(table)

    def _make_form(self, table: str) -> Form:
        from journeymapper.windows.forms.other_forms import ConnectionForm, MapForm, StageForm
        from journeymapper.windows.forms.touchpoint_form import TouchpointForm

        made: Form
        match table:
            case "touchpoints":
                made = TouchpointForm()
            case "stages":
                made = StageForm()
            case "connections":
                made = ConnectionForm()
            case _:
                made = MapForm()
        made.edit_requested.connect(self.edit_requested)
        made.refused.connect(self.message)
        made.word_asked.connect(self.word_asked)
        self.forms[table] = made
        self._hold(made)
        return made

    def _hold(self, form: Form) -> None:
        """Let a form stand here, with a bar where there is less room than it needs."""
        area = Scrolled()
        self._stack.addWidget(area)  # before the form is in it, or Qt dresses each field twice
        area.setWidget(form)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(
            lambda _, most: form.keep_clear(bar.sizeHint().width() if most else 0)
        )
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _heading(self, journey: Journey, table: str, keys: tuple[str, ...]) -> tuple[str, str]:
        if not table:
            return (tr("Map"), "")
        if len(keys) > 1:
            return (counted(table, len(keys)), tr("A change goes to all"))
        one = label(KINDS[table])
        if table == "touchpoints":
            card = journey.touchpoints[keys[0]]
            return (one, f"{journey.stages[card.stage].name} · {label(card.lane)}")
        if table == "connections":
            connection = journey.connections[keys[0]]
            ends = (
                journey.touchpoints[end].title for end in (connection.source, connection.target)
            )
            return (one, " → ".join(ends))
        return (one, str(journey.stages.place(keys[0]) + 1))
