"""The names in a survey, a row each: which touchpoint is meant by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from journeymapper.exchange.survey.answers import Answers
from journeymapper.exchange.survey.matching import How, Match
from journeymapper.language import marked, spelt, tr, tr_as
from journeymapper.windows.widgets.captioned import ElidedLabel, plain_label
from journeymapper.windows.widgets.combo import Combo

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

HOW: dict[How, str] = {
    "same": marked("The same name"),
    "sure": marked("Almost the same name"),
    "perhaps": marked("Perhaps: please look"),
    "none": marked("No name like it"),
}
CHOSEN, LEFT_OUT = marked("Chosen by you"), marked("Left out")
DOUBTS: tuple[How, ...] = ("perhaps", "none", "sure", "same")
"""What has to be looked at comes first."""
NAME_WIDTH, HOW_WIDTH, MOST_SHOWN = 200, 160, 16
KEY = Qt.ItemDataRole.UserRole


class SurveyRows(QWidget):
    """A combo box for each name, with all touchpoints and none; `picked` when one is chosen."""

    picked = Signal()

    def __init__(self, journey: Journey, answers: Answers, found: Sequence[Match]) -> None:
        super().__init__()
        self._touchpoints = _touchpoints(journey, self)
        self.combos: dict[str, Combo] = {}
        self.how: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self._head()
        for at, match in enumerate(sorted(found, key=_doubt), 1):
            self._row(at, match, len(answers.about[match.name].rows))
        self._grid.setRowStretch(len(found) + 1, 1)

    def chosen(self) -> dict[str, str]:
        """The touchpoint that each name means, without those that are left out."""
        keys = {name: combo.currentData(KEY) for name, combo in self.combos.items()}
        return {name: key for name, key in keys.items() if key}

    def _head(self) -> None:
        names = (tr("In the survey"), tr("Answers"), tr("Touchpoint"), tr("How sure"))
        for column, name in enumerate(names):
            side = Qt.AlignmentFlag.AlignRight if column == 1 else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(plain_label(name, "caption"), 0, column, side)

    def _row(self, at: int, match: Match, count: int) -> None:
        name = ElidedLabel("")
        name.say(match.name)
        name.setMinimumWidth(NAME_WIDTH)
        self._grid.addWidget(name, at, 0)
        self._grid.addWidget(plain_label(spelt(count)), at, 1, Qt.AlignmentFlag.AlignRight)
        combo = self.combos[match.name] = self._combo(match)
        self._grid.addWidget(combo, at, 2)
        how = self.how[match.name] = plain_label(tr(HOW[match.how]), "why")
        how.setMinimumSize(QSize(HOW_WIDTH, 0))
        self._grid.addWidget(how, at, 3)

    def _combo(self, match: Match) -> Combo:
        combo = _Choice()
        combo.setModel(self._touchpoints)
        combo.setMinimumWidth(NAME_WIDTH)
        combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMaxVisibleItems(MOST_SHOWN)
        combo.setCurrentIndex(max(0, combo.findData(match.touchpoint or "", KEY)))
        words = tr("Touchpoint meant by “{name}”, {how}")
        combo.setAccessibleName(words.format(name=match.name, how=tr(HOW[match.how])))
        combo.activated.connect(lambda _: self._take(match))
        return combo

    def _take(self, match: Match) -> None:
        key = self.combos[match.name].currentData(KEY)
        words = tr(HOW[match.how]) if key == match.touchpoint else tr(CHOSEN)
        self.how[match.name].setText(words if key else tr(LEFT_OUT))
        self.picked.emit()


class _Choice(Combo):
    """The wheel scrolls the rows, and changes nothing on its way."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _doubt(match: Match) -> tuple[int, str]:
    return DOUBTS.index(match.how), match.name


def _touchpoints(journey: Journey, parent: QWidget) -> QStandardItemModel:
    """None, then all titles in the map's order; those there are twice are told with their stage."""
    model = QStandardItemModel(parent)
    model.appendRow(_item(tr_as("touchpoint", "None: leave it out"), ""))
    twice = Counter(each.title for each in journey.touchpoints)
    for each in journey.touchpoints:
        title = " ".join(each.title.split())
        if twice[each.title] > 1:
            stage = journey.stages[each.stage].name
            title = tr("{title} ({stage})").format(title=title, stage=stage)
        model.appendRow(_item(title, each.id))
    return model


def _item(title: str, key: str) -> QStandardItem:
    item = QStandardItem(title)
    item.setData(key, KEY)
    return item
