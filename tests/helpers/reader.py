"""Reads every view of the program, and tells what is not translated and what has no room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QSize, Qt, QTranslator
from PySide6.QtGui import QPainter, QStaticText
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QMenu,
    QMessageBox,
    QWidget,
)

from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from scripts.gallery import dialogs, pages, room, windows, workshop
from scripts.gallery.shots import SHOTS
from tests.helpers.clipped import outside, overlapping, without_room
from tests.helpers.own_words import in_greek
from tests.helpers.pseudo import accented, plain_words
from tests.helpers.read_aloud import texts_of, texts_of_menu

LEFT_OUT = ("-dark", "-projector", "-wide", "cards", "lines")
"""Views that are shown in other colours too, and boards that the gallery draws by itself."""
VIEWS = [each for each in SHOTS if not each.name.endswith(LEFT_OUT)]
NAMES = re.compile(
    r"JM\d+|[\w-]+\.(journey|png|svg|pdf)|[a-z]+(-[a-z]+)+|%\d|https?://\S+|/\S+/\S+|F\d+|\w+…"
)
"""Names of rules, files and keys are the same in every language; of what is cut, the end."""
RESIZED, LARGEST, SMALL = Qt.WidgetAttribute.WA_Resized, QSize(853, 533), 1280
"""Qt opens a dialog on no more than two thirds of the screen."""
SAID = {"Aa", "Deutsch", "English", "JourneyMapper", "Workshops", "PNG", "SVG", "PDF", "px"}
TYPED = (
    "Tell others. They con. I ask which one lasts ten ye. I wait for the par. "
    "They name the hour of delivery. The courier calls an hour before. The card books a new slot."
)
"""What the gallery types into its maps."""
ASKED = {*plain_words(dialogs.TABLE + TYPED)}


class Reader:
    """Reads what is shown and painted."""

    def __init__(self) -> None:
        self.texts: set[str] = set()
        self.hidden: set[str] = set()
        """What has no room for its words, lies on its neighbour or out of the window."""

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
        words = {each: plain_words(NAMES.sub("", each)) for each in self.texts}
        return {text for text, found in words.items() if any(map(_is_plain, found))}


class QtSpeaks(QTranslator):
    """What Qt says itself, in the language nobody speaks."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, comment: Any = None, n: int = -1) -> str:
        return accented(source) if "%" not in source else source.upper()


@contextmanager
def reading(application: QApplication, patch: pytest.MonkeyPatch, folder: Path) -> Iterator[Reader]:
    """Reads along whatever picture of the gallery is taken, of maps in Greek letters."""
    reader, grab = Reader(), QWidget.grab
    write, write_at = QPainter.drawText, QPainter.drawStaticText

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

    def drawn(painter: QPainter, at: QPointF, text: QStaticText) -> None:
        reader.texts.add(text.text())
        write_at(painter, at, text)

    def sample(name: str) -> Path:
        return copied(name.removesuffix(".journey"), folder)

    def sketched(text: str) -> Journey:
        file = folder / "sketched.journey"
        map_file.write(sketch(text), file)
        in_greek(file)
        return map_file.read(file)

    patch.setattr(QWidget, "grab", grabbed)
    patch.setattr(QPainter, "drawText", written)
    patch.setattr(QPainter, "drawStaticText", drawn)
    patch.setattr(pages, "sample_maps", sample)
    for module in (room, windows):
        patch.setattr(module, "copied", copied)
    for module in (windows, workshop):
        patch.setattr(module, "sketch", sketched)
    patch.setattr("journeymapper.windows.speaking.speak_in_windows", lambda *_: None)
    speaks = QtSpeaks()
    application.installTranslator(speaks)
    yield reader
    application.removeTranslator(speaks)


def _is_plain(word: str) -> bool:
    return len(word) > 1 and word not in SAID and word not in ASKED  # a letter is a key
