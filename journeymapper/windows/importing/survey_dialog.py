"""The answers of customers on their way onto the map: which touchpoints are meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from journeymapper.canvas.announcing import announce
from journeymapper.exchange.survey.answers import Answers
from journeymapper.exchange.survey.matching import Match
from journeymapper.language import tr, tr_many
from journeymapper.windows.importing.survey_rows import SurveyRows
from journeymapper.windows.widgets.captioned import wrapped_label
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import DialogFoot
from journeymapper.windows.widgets.dialog_size import open_as_large_as
from journeymapper.windows.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

SIZE = (860, 520)


class SurveyDialog(QDialog):
    """Enter puts the answers onto the map, Esc leaves it as it is."""

    def __init__(
        self, parent: QWidget | None, journey: Journey, answers: Answers, found: Sequence[Match]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Survey answers"))
        self._answers = answers
        self.result_line = wrapped_label("", "headline")
        self.rows = SurveyRows(journey, answers, found)
        self.rows.picked.connect(self._show)
        scrolled = Scrolled(self.rows)
        self.foot = DialogFoot(self, tr("Put onto the map"))
        how = wrapped_label(
            tr(
                "Say which touchpoint each name means. Enter adds all of it, Esc leaves the map as"
                " it is."
            ),
            "why",
        )
        column = DialogColumn(self, self.result_line, how)
        column.addWidget(scrolled, 1)
        column.addWidget(self.foot)
        open_as_large_as(self, *SIZE)
        self._show()
        next(iter(self.rows.combos.values())).setFocus()

    def _show(self) -> None:
        chosen = self.rows.chosen()
        count = sum(len(self._answers.about[name].rows) for name in chosen)
        cards = {*chosen.values()}
        words = tr("{answers} for {touchpoints}").format(
            answers=tr_many("One answer", "{n} answers", count),
            touchpoints=tr_many("one touchpoint", "{n} touchpoints", len(cards)),
        )
        self.result_line.setText(words if chosen else tr("No touchpoint is chosen yet"))
        announce(self, self.result_line.text())
        self.foot.go.setEnabled(bool(chosen))
