"""The preview of a table: what each column means, what comes of it, what cannot be read."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QWidget,
)

from journeymapper.canvas.announcing import announce
from journeymapper.document.background import Background
from journeymapper.exchange.table.fields import BY_KEY, NOTED
from journeymapper.exchange.table.grid import Grid
from journeymapper.exchange.table.guess import Mapping, guess, guess_columns, scale_of
from journeymapper.exchange.table.reading import Problem, Read, read
from journeymapper.language import tr, tr_many
from journeymapper.model.edits.rows import Row, add_rows
from journeymapper.model.patch import Patch
from journeymapper.windows.importing.scale_choice import ScaleChoice
from journeymapper.windows.importing.table_view import TableView
from journeymapper.windows.importing.words import told_problem, told_result
from journeymapper.windows.widgets.captioned import plain_label
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import DialogFoot
from journeymapper.windows.widgets.dialog_size import open_as_large_as
from journeymapper.windows.widgets.tick_box import TickBox
from journeymapper.windows.widgets.words_list import words_list

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

SIZE = (1120, 600)
PROBLEM_HEIGHT, PROBLEMS_IN_SIGHT, PROBLEMS_SHOWN = 26, 3, 200


ROWS_AT_ONCE = 300
"""More are read off the UI thread: these take it less than a tenth of a second."""

Goal = tuple[str | None, str | None]
"""The stage that rows without one go to, and the touchpoint after which they stand."""
NOWHERE: Goal = (None, None)


class ImportDialog(QDialog):
    """Enter adds the rows, Esc leaves the map as it is."""

    def __init__(
        self, parent: QWidget | None, grid: Grid, journey: Journey, goal: Goal = NOWHERE
    ) -> None:
        super().__init__(parent)
        self._grid, self._journey, self._goal = grid, journey, goal
        self._background = Background("import", self)
        self.mapping = guess(grid, journey)
        self.patch = Patch("", ())
        self.rows: tuple[Row, ...] = ()
        self.result_line = plain_label("", "headline")
        self.header = TickBox(tr("The first row holds the names of the columns"))
        self.header.setChecked(self.mapping.has_header)
        self.header.clicked.connect(self._take_header)
        self.scale = ScaleChoice()
        self.scale.picked.connect(self._take_scale)
        self.table = TableView(grid, self.mapping)
        self.table.header.picked.connect(self.take_field)
        self.problems_line = plain_label("", "caption")
        self.problems = words_list(tr("What cannot be read"))
        self.buttons = DialogFoot(self, tr("Add to the map"))
        self.go = self.buttons.go
        self._lay_out()
        self._show()
        self.table.header.combos[0].setFocus()

    def take_field(self, column: int, field: str) -> None:
        """Let a column hold a field; another that held it goes into the description."""
        fields = list(self.mapping.fields)
        known = BY_KEY.get(field)
        if known and not known.takes_many:
            fields = [NOTED if each == field else each for each in fields]
        fields[column] = field
        chosen, scale = tuple(fields), self.mapping.scale
        if field == "sentiment":
            scale = scale_of(self._grid, chosen, self.mapping.has_header)
        self._take(replace(self.mapping, fields=chosen, scale=scale))

    def _take_header(self, on: bool) -> None:
        guessed = guess_columns(self._grid, self._journey, on)
        self._take(guessed if on else replace(self.mapping, has_header=False))

    def _take_scale(self) -> None:
        self._take(replace(self.mapping, scale=self.scale.scale()))

    def _take(self, mapping: Mapping) -> None:
        self.mapping = mapping
        self._show()

    def done(self, result: int) -> None:
        self._background.forget()
        super().done(result)

    def _show(self) -> None:
        self.table.show_mapping(self.mapping)
        self.scale.show_for(self._grid, self.mapping)
        question = partial(_worked_out, self._grid, self.mapping, self._journey, self._goal)
        if len(self._grid.rows) <= ROWS_AT_ONCE:
            self._show_answer(question())
            return
        self.go.setEnabled(False)
        words = tr("Reading {n} rows...")
        self.result_line.setText(words.format(n=len(self._grid.rows)))
        self._background.ask(question, self._show_answer)

    def _show_answer(self, answer: tuple[Read, Patch]) -> None:
        told, self.patch = answer
        self.rows = told.rows
        self.result_line.setText(told_result(self.patch))
        announce(self, self.result_line.text())
        self.go.setEnabled(bool(self.patch.added("touchpoints")))
        self._show_problems(told.problems)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.problems.clear()
        told = [*self._grid.notes, *map(told_problem, problems[:PROBLEMS_SHOWN])]
        count = len(self._grid.notes) + len(problems)
        self.problems.addItems(told)
        in_sight = min(count, PROBLEMS_IN_SIGHT)
        self.problems.setFixedHeight(in_sight * PROBLEM_HEIGHT + 10)
        words = tr_many("One thing to know", "{n} things to know", count)
        self.problems_line.setText(words)
        for part in (self.problems_line, self.problems):
            part.setVisible(bool(count))

    def _lay_out(self) -> None:
        how = plain_label(
            tr("Say what each column holds. Enter adds it all, Esc leaves the map as it is."),
            "why",
        )
        choices = QHBoxLayout()
        choices.setSpacing(16)
        choices.addWidget(self.header)
        choices.addStretch(1)
        choices.addWidget(self.scale)
        column = DialogColumn(self, self.result_line, how)
        column.addLayout(choices)
        column.addWidget(self.table, 1)
        column.addWidget(self.problems_line)
        column.addWidget(self.problems)
        column.addWidget(self.buttons)
        open_as_large_as(self, *SIZE)


def _worked_out(grid: Grid, mapping: Mapping, journey: Journey, goal: Goal) -> tuple[Read, Patch]:
    told = read(grid, mapping)
    return told, add_rows(journey, told.rows, *goal)
