"""Answers of customers, put onto the open map once the user has said whom they are about."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeymapper.document.document import Document
from journeymapper.formats import FORMATS, answers_of, format_of
from journeymapper.language import tr, tr_many
from journeymapper.model.journey import Journey
from journeymapper.storage.problems import BadMap
from journeymapper.windows.dialogs.questions import Answer, ask
from journeymapper.windows.dialogs.told_list import ToldList, tell_left_out
from journeymapper.windows.file_filters import filters
from journeymapper.windows.files import Files
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.waited import read_waiting
from journeymapper.windows.which_file import ask_which

if TYPE_CHECKING:
    from journeymapper.exchange.survey.answers import Answers
    from journeymapper.exchange.survey.matching import Match

Read = tuple["Answers", tuple["Match", ...]]
"""The answers in a file, and the touchpoints that their names may mean."""


class Surveying(QObject):
    """Reads a survey, asks which touchpoints are meant, and makes one step of it."""

    def __init__(self, window: MainWindow, document: Document, files: Files) -> None:
        super().__init__(window)
        self._window, self._document, self._files = window, document, files

    def ask_file(self) -> None:
        """Ask for a table of answers, and put them onto the map."""
        tables = [each for each in FORMATS if each.grid]
        if path := ask_which(self._window, tr("Choose a survey"), filters(tables)):
            self.add(path)

    def add(self, path: Path) -> bool:
        """Put a survey's answers onto the map; gives whether it changed."""
        self._files.flush_requested.emit()
        try:
            read = self._read(path)
        except BadMap as bad:
            self._refuse(path.name, [str(problem) for problem in bad.problems])
            return False
        if read is None:
            return False
        answers, found = read
        if not found:
            nothing = tr("There is no answer in it that a map can hold.")
            self._refuse(path.name, [nothing, *answers.losses])
            return False
        return self._ask(path.name, answers, found)

    def take(self, path: Path) -> bool:
        """Put a dropped file onto the map where it is a survey of it, asking where that is unclear;
        gives whether nothing more is to be done with it.
        """
        try:
            if not len(self._document.journey.touchpoints) or not format_of(path).grid:
                return False
            read = self._read(path)
        except BadMap:
            return False  # whoever opens it tells what is wrong
        if read is None:
            return True
        answers, found = read
        from journeymapper.exchange.survey.matching import looks_like_survey

        is_survey = looks_like_survey(answers, found)
        if is_survey is None:
            answer = self._ask_whether(path.name)
            if answer is Answer.CANCEL:
                return True
            is_survey = answer is Answer.YES
        if is_survey:
            self._files.flush_requested.emit()
            self._ask(path.name, answers, found)
        return is_survey

    def _read(self, path: Path) -> Read | None:
        """What a file holds; None where it took long and was called off. Raises BadMap."""
        read = partial(_read, path, self._document.journey)
        return read_waiting(self._window.waiting, path, read)

    def _ask_whether(self, file: str) -> Answer:
        return ask(
            self._window,
            tr("Are these answers about this map?"),
            tr("“{file}” names some of its touchpoints, and holds numbers.").format(file=file),
            tr("Put onto the map"),
            tr("Make a new map"),
        )

    def _ask(self, file: str, answers: Answers, found: tuple[Match, ...]) -> bool:
        from journeymapper.exchange.survey.onto_map import onto_map
        from journeymapper.windows.importing.survey_dialog import SurveyDialog

        journey = self._document.journey
        dialog = SurveyDialog(self._window, journey, answers, found)
        chosen = dialog.rows.chosen() if dialog.exec() else {}
        dialog.deleteLater()
        if not chosen:
            return False
        onto = onto_map(journey, answers, chosen, file)
        if onto.patch:
            self._document.edit(onto.patch)
        count = len(onto.patch.changes)
        words = tr_many(
            "One touchpoint holds the answers now", "{n} touchpoints hold the answers now", count
        )
        self._window.status.say(words if count else tr("The map holds these answers already"))
        if left_out := (*_left_out(answers, chosen), *onto.losses):
            tell_left_out(self._window, file, left_out)
        return bool(onto.patch)

    def _refuse(self, file: str, why: list[str]) -> None:
        dialog = ToldList(
            self._window,
            tr("“{file}” cannot be read as a survey").format(file=file),
            tr("The map is as it was."),
            why,
            tr("Problems"),
        )
        dialog.setWindowTitle(tr("Survey answers"))
        dialog.exec()
        dialog.deleteLater()


def _read(path: Path, journey: Journey) -> Read:
    from journeymapper.exchange.survey.matching import matches

    answers = answers_of(path)
    return answers, matches(journey, answers.about)


def _left_out(answers: Answers, chosen: dict[str, str]) -> tuple[str, ...]:
    """The names that nobody chose a touchpoint for."""
    return tuple(
        tr_many(
            "“{name}” is left out, one answer.",
            "“{name}” is left out, {n} answers.",
            len(asked.rows),
            name=name,
        )
        for name, asked in answers.about.items()
        if name not in chosen
    )
