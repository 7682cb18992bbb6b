"""A form: the fields of one kind of record, kept in step with the selected ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import is_not
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from journeymapper.language import tr
from journeymapper.model.journey import RECORD_TYPES
from journeymapper.windows.forms.binding import Binding, Keys, Write, no_words
from journeymapper.windows.widgets.captioned import Captioned, plain_label
from journeymapper.windows.widgets.chip_fields import ChipField, PickedChips
from journeymapper.windows.widgets.fold import Fold

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

MARGIN, GAP = 12, 11


class Form(QWidget):
    """Fields of the records of one table.

    `edit_requested` carries a Patch; `refused` says in words why a value was not taken;
    `word_asked` carries table and key of one of the map's words that is to be changed.
    """

    edit_requested = Signal(object)
    refused = Signal(str)
    word_asked = Signal(str, str)
    table = ""
    offers: tuple[str, ...] = tuple(RECORD_TYPES)
    """The tables of the map that its fields speak of, beside the records themselves."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._journey: Journey | None = None
        self._keys: Keys = ()
        self._bindings: list[Binding] = []
        self._showing = False
        self._shown: list[Any] = []
        self._after: list[Callable[[list[Any]], None]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 0)
        self._column.setSpacing(0)
        self._groups: list[QWidget] = []
        self._open = self._new_group()
        self._column.addWidget(self._open)

    def show_records(self, journey: Journey, keys: Keys) -> None:
        """Show these records' values. `flush` first, or what was typed for others is lost."""
        self._journey, self._keys = journey, keys
        wanted = [*self.records(), *(journey.table(name) for name in self.offers)]
        if len(wanted) != len(self._shown) or any(map(is_not, wanted, self._shown)):
            self._shown = wanted
            self._show()

    def forget(self) -> None:
        """Hold no map while it does not show: an old one is not to stay for its sake."""
        self._journey, self._shown = None, []

    def _show(self) -> None:
        assert self._journey is not None
        journey, records = self._journey, self.records()
        self._showing = True
        try:
            for binding in self._bindings:
                value = binding.show(journey, records)
                binding.widget.show_value(value)
                if binding.told:
                    binding.told(binding.say(value))
            for follow in self._after:
                follow(records)
        finally:
            self._showing = False

    def records(self) -> list[Any]:
        """The records shown."""
        if self._journey is None:
            return []
        table = self._journey.table(self.table)
        return [table[key] for key in self._keys]

    def flush(self) -> None:
        """Commit what was typed but not yet committed."""
        for binding in self._bindings:
            binding.widget.flush()

    def keep_clear(self, scroll_bar: int) -> None:
        """Let the fields end where they end without a scroll bar of this width."""
        for group in self._groups:
            layout = group.layout()
            assert layout is not None
            margins = layout.contentsMargins()
            margins.setRight(MARGIN - scroll_bar)
            layout.setContentsMargins(margins)

    # what a form is built from

    def add(self, binding: Binding, *, to: QWidget | None = None, name: str = "") -> QWidget:
        """Put a field at the end of a group, under its name if it has one."""
        widget: Any = binding.widget
        shown: QWidget = widget
        if name:
            shown = captioned = Captioned(name, widget)
            if binding.told is None:
                binding = replace(binding, told=captioned.say)
        layout = (to or self._open).layout()
        assert layout is not None
        layout.addWidget(shown)
        self._bind(binding)
        return shown

    def hint(self, words: str) -> None:
        """Put a quiet line of words at the end of the open group."""
        label = plain_label(words, "quiet")
        label.setWordWrap(True)
        self.put(label)

    def put(self, widget: QWidget) -> None:
        """Put something that is no field at the end of the open group."""
        layout = self._open.layout()
        assert layout is not None
        layout.addWidget(widget)

    def fold(self, name: str, *bindings: tuple[str, Binding]) -> Fold:
        """Put fields behind a folded row whose value in words is that of the first."""
        body = self._new_group()
        fold = Fold(name, body)
        for place, (caption, binding) in enumerate(bindings):
            if place == 0:
                self.add(replace(binding, told=fold.head.say), to=body, name=caption)
            else:
                self.add(replace(binding, say=no_words), to=body, name=caption)
        self._column.addWidget(fold)
        return fold

    def after_showing(self, follow: Callable[[list[Any]], None]) -> None:
        """Have something follow the shown records."""
        self._after.append(follow)

    def finish(self) -> None:
        """Keep the fields at the top."""
        self._column.addStretch(1)

    def _bind(self, binding: Binding) -> None:
        self._bindings.append(binding)
        binding.widget.picked.connect(lambda value: self._write(binding.write, value))
        if binding.create and isinstance(binding.widget, PickedChips):
            create = binding.create
            binding.widget.created.connect(lambda name: self._write(create, name))
        if binding.words and isinstance(binding.widget, ChipField):
            binding.widget.edit_asked.connect(lambda key: self.word_asked.emit(binding.words, key))

    def _write(self, write: Write, value: Any) -> None:
        if self._journey is None or self._showing:
            return
        try:
            patch = write(self._journey, self._keys, value)
        except ValueError as error:  # pydantic's ValidationError is one
            self.refused.emit(tr("This value is not possible: {why}").format(why=_said(error)))
            self._show()
            return
        if patch:
            self.edit_requested.emit(patch)
        else:
            self._show()  # a text was typed otherwise than it is kept

    def _new_group(self) -> QWidget:
        group = QWidget()
        group.setObjectName("panel")
        group.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(group)
        column.setContentsMargins(MARGIN, 2, MARGIN, MARGIN)
        column.setSpacing(GAP)
        self._groups.append(group)
        return group


def _said(error: ValueError) -> str:
    errors: Any = getattr(error, "errors", None)
    return str(errors()[0]["msg"]) if callable(errors) else str(error)
