"""One table of the map's words: a list, a line for a new one, the form of the one in hand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journeymapper.language import tr, tr_many
from journeymapper.model.clean import entered
from journeymapper.model.edits import vocabulary
from journeymapper.model.journey import Journey
from journeymapper.model.mentions import naming
from journeymapper.model.patch import Patch
from journeymapper.windows.dialogs.questions import confirm
from journeymapper.windows.dialogs.word_list import WordList
from journeymapper.windows.dialogs.word_uses import DELETE, losses, name_of
from journeymapper.windows.forms.vocabulary_forms import WordForm
from journeymapper.windows.widgets.button import push_button
from journeymapper.windows.widgets.low_form import LowForm
from journeymapper.windows.widgets.picker import Picker
from journeymapper.windows.widgets.reading_order import focus_first


class WordPage(QWidget):
    """Adds, changes, orders, merges and removes records of one table.

    `edit_requested` carries the Patch, `cards_wanted` the keys of touchpoints to be shown.
    """

    edit_requested = Signal(object)
    refused = Signal(str)
    cards_wanted = Signal(object)

    def __init__(self, form: WordForm) -> None:
        super().__init__()
        self.form = form
        self._journey: Journey | None = None
        self.list, self.line = WordList(), QLineEdit()
        self.line.setPlaceholderText(tr("Type a new one, then Enter"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.cards = push_button("", self._show_cards, "link")
        self.merge = push_button(tr("Merge into..."), self.ask_merge)
        self.merge.setToolTip(tr("Make it one with another: all that names it names that one"))
        self.remove = push_button(tr("Delete"), self.ask_remove)
        self.list.currentRowChanged.connect(self._show_form)
        self.list.delete_wanted.connect(self.ask_remove)
        self.list.move_wanted.connect(self._move)
        self.list.rename_wanted.connect(lambda: focus_first(self.form))
        self.line.returnPressed.connect(self._add)
        form.edit_requested.connect(self.edit_requested)
        form.refused.connect(self.refused)
        form.taken.connect(self.list.take)
        self._lay_out()

    def show_journey(self, journey: Journey) -> None:
        """Show the table as it is now, the same record in hand if it is still there."""
        self._journey = journey
        self.list.show_words(journey, self.form.table)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._show_form()

    def key(self) -> str:
        """The record in hand, or ""."""
        return self.list.key_in_hand()

    def parts(self) -> tuple[QWidget, ...]:
        """What Tab walks through, in order."""
        return (self.list, self.line, self.merge, self.remove, self.form, self.cards)

    def take_focus(self) -> None:
        """Take the keyboard to the list, or to the line where there is nothing to list."""
        (self.list if self.list.count() else self.line).setFocus()

    def ask_merge(self) -> None:
        """Ask which other one the one in hand is to become."""
        if self._journey is None or self.list.count() < 2:
            return
        table = self.form.table
        others = [key for key in self._journey.table(table).keys if key != self.key()]
        names = [(key, name_of(self._journey, table, key)) for key in others]
        picker = Picker(self.merge, names, can_create=False)
        picker.picked.connect(self._merge)
        picker.open_at(self.merge.mapToGlobal(QPoint(0, self.merge.height() + 4)))

    def ask_remove(self) -> None:
        """Remove the one in hand; ask first where that changes more than the list."""
        if self._journey is None or not self.key():
            return
        table = self.form.table
        words = tr(DELETE[table]).format(name=name_of(self._journey, table, self.key()))
        more = losses(self._journey, table, self.key())
        if not more or confirm(self, words, more, tr("Delete"), tr("Cancel"), is_harmless=False):
            self._edit(vocabulary.remove(self._journey, table, self.key()))

    def _show_form(self) -> None:
        key, journey = self.key(), self._journey
        self.form.setVisible(bool(key))
        self.remove.setEnabled(bool(key))
        self.merge.setEnabled(self.list.count() > 1)
        if key and journey is not None:
            self.form.show_records(journey, (key,))
            count = len(naming(journey, self.form.table)[key])
            self.cards.setText(tr_many("Show its {n} card", "Show its {n} cards", count))
            self.cards.setVisible(bool(count))
        else:
            self.cards.hide()

    def _add(self) -> None:
        name = entered(self.line.text())
        if not name or self._journey is None:
            return
        self.line.clear()
        table = self.form.table
        for key in self._journey.table(table).keys:
            if name_of(self._journey, table, key).casefold() == name.casefold():
                self.list.take(key)
                return
        patch = vocabulary.add(self._journey, table, name)
        self._edit(patch)
        self.list.take(patch.added(table)[0])

    def _merge(self, kept: str) -> None:
        if self._journey is not None:
            self._edit(vocabulary.merge(self._journey, self.form.table, kept, self.key()))
            self.list.take(kept)

    def _move(self, by: int) -> None:
        if self._journey is not None and self.key():
            self._edit(vocabulary.move(self._journey, self.form.table, self.key(), by))

    def _edit(self, patch: Patch) -> None:
        if patch:
            self.edit_requested.emit(patch)

    def _show_cards(self) -> None:
        if self._journey is not None:
            self.cards_wanted.emit(naming(self._journey, self.form.table)[self.key()])

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        for button in (self.merge, self.remove):
            below.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(8)
        for part in (self.list, self.line):
            left.addWidget(part)
        left.addLayout(below)
        right = QVBoxLayout()
        right.setSpacing(0)
        head = QHBoxLayout()
        head.addStretch(1)
        head.addWidget(self.cards)
        right.addWidget(LowForm(self.form), 1)
        right.addLayout(head)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(8)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
