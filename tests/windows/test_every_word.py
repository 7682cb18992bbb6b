"""In a language of longer words every text is translated, and can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt, QTranslator
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QMessageBox, QWidget

from scripts.gallery import dialogs, room, windows
from scripts.gallery.shot import Shot
from scripts.gallery.shots import SHOTS
from tests.helpers.clipped import outside, overlapping, without_room
from tests.helpers.own_words import in_greek
from tests.helpers.pseudo import accented, plain_words, speaking_pseudo
from tests.helpers.read_aloud import texts_of, texts_of_menu

ONCE = [each for each in SHOTS if not each.name.endswith(("-dark", "-projector", "-wide"))]
NAMES = re.compile(
    r"JM\d+|[\w-]+\.(journey|png|svg|pdf)|[a-z]+(-[a-z]+)+|%\d|https?://\S+|/\S+/\S+|F\d+"
)
"""Names of rules and files are the same in every language."""
RESIZED, LARGEST = Qt.WidgetAttribute.WA_Resized, QSize(853, 533)
"""Qt opens a dialog on no more than two thirds of the screen."""
SMALL = 1280
SAID = {"Aa", "Deutsch", "JourneyMapper", "Workshops", "PNG", "SVG", "PDF", "px"}
ASKED = {*plain_words(windows.CAPTURED + dialogs.TABLE + "Tell others")}


class Reader:
    """Reads what is shown and painted, and tells what is plain and what has no room."""

    def __init__(self) -> None:
        self.texts: set[str] = set()
        self.hidden: set[str] = set()

    def look(self, widget: QWidget) -> None:
        """Read a widget as it is now, a dialog as large as it would be on a screen of 1280."""
        if isinstance(widget, QDialog) and not widget.testAttribute(RESIZED):
            widget.resize(widget.size().expandedTo(widget.sizeHint().boundedTo(LARGEST)))
        self.texts |= {*texts_of(widget)}
        if isinstance(widget, QMainWindow) and widget.minimumSizeHint().width() > SMALL:
            self.hidden.add(f"the window is {widget.minimumSizeHint().width()} wide at least")
        if not isinstance(widget, QMessageBox):  # it has its own idea of a small screen
            self.hidden |= {*without_room(widget), *outside(widget), *map(str, overlapping(widget))}
        if isinstance(widget, QMenu):
            self.texts |= {*texts_of_menu(widget)}

    def plain(self) -> set[str]:
        """The texts with words that were not translated."""
        return {
            each for each in self.texts if any(map(_is_plain, plain_words(NAMES.sub("", each))))
        }


def _is_plain(word: str) -> bool:
    return len(word) > 1 and word not in SAID and word not in ASKED  # a letter is a key


class QtSpeaks(QTranslator):
    """What Qt says itself, in the language nobody speaks."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, comment: Any = None, n: int = -1) -> str:
        return accented(source) if "%" not in source else source.upper()


@pytest.fixture
def reader(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """Reads along while the program speaks a language nobody speaks, of maps in Greek letters."""
    reader, grab, write = Reader(), QWidget.grab, QPainter.drawText

    def grabbed(widget: QWidget, *where: Any) -> Any:
        try:
            reader.look(widget)
        except Exception as error:  # else the dialog would stay open
            reader.hidden.add(repr(error))
        return grab(widget, *where)

    def written(painter: QPainter, *what: Any) -> Any:
        reader.texts |= {each for each in what if isinstance(each, str)}
        return write(painter, *what)

    def copied(name: str, folder: Path, copy: Any = room.copied) -> Path:
        path: Path = copy(name, folder)
        in_greek(path)
        return path

    monkeypatch.setattr(QWidget, "grab", grabbed)
    monkeypatch.setattr(QPainter, "drawText", written)
    monkeypatch.setattr(room, "copied", copied)
    monkeypatch.setattr(windows, "copied", copied)
    monkeypatch.setattr("journeymapper.windows.app.speak_in_windows", lambda *_: None)
    speaks = QtSpeaks()
    qapp.installTranslator(speaks)
    with speaking_pseudo():
        yield reader
    qapp.removeTranslator(speaks)


@pytest.mark.parametrize("shot", ONCE, ids=lambda shot: shot.name)
def test_every_text_is_translated_and_can_be_read(reader: Reader, shot: Shot) -> None:
    shot.take()
    assert (reader.plain(), reader.hidden) == (set(), set())
