"""The facilitator's guide, to be read beside the map."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from journeymapper import places
from journeymapper.language import spoken, tr
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import CloseFoot
from journeymapper.windows.widgets.dialog_size import open_as_large_as

SIZE = (860, 860)
MARGIN, BELOW, BEFORE_HEADING, CELL = 24, 10, 18, 5
LINE_PERCENT = 125
PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
LineHeight = QTextBlockFormat.LineHeightTypes
LINK = re.compile(r"(?<!!)\[([^]]+)\]\([^)]*\)")
"""A link, which leads nowhere in here; its words stay. Not a picture."""
TYPED = re.compile(r"^```keys$", re.MULTILINE)


class Guide(QDialog):
    """Stays open while one works; in the language spoken where it has one, else in English."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Facilitator's guide"))
        self.text = GuideText()
        DialogColumn(self, self.text, CloseFoot(self))
        open_as_large_as(self, *SIZE)


class GuideText(QTextBrowser):
    """The text with its pictures, none wider than the room there is."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Facilitator's guide"))
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        file = places.guide(spoken())
        self._folder = file.parent
        self._pictures: dict[str, QImage] = {}
        words = TYPED.sub("```", file.read_text(encoding="utf-8"))
        self._words = LINK.sub(r"\1", words)
        self._width = 0

    def pictures(self) -> dict[str, QImage]:
        """Its pictures as they lie in their files, by where they lie."""
        return self._pictures

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the guide in the size it is shown in."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        file = QUrl(name).path()
        if file not in self._pictures:
            self._pictures[file] = QImage(str(self._folder / file))
        picture, ratio = self._pictures[file], self.devicePixelRatioF()
        width = min(picture.width(), self._width)
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = picture.scaledToWidth(round(width * ratio), smooth)
        shown.setDevicePixelRatio(ratio)
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width() - 2 * MARGIN
        if width != self._width:
            self._width = width
            self._write()

    def _write(self) -> None:
        """Write all of it for this width, at the place it was read at."""
        bar = self.verticalScrollBar()
        read = bar.value() / max(1, bar.maximum())
        self.setMarkdown(self._words)
        self.document().setDocumentMargin(MARGIN)
        block = self.document().begin()
        while block.isValid():
            _space(block)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _open_up(frame)
        bar.setValue(round(read * bar.maximum()))


def _space(block: QTextBlock) -> None:
    """Give a paragraph air, a heading more."""
    cursor = QTextCursor(block)
    if cursor.currentTable() is not None:
        return
    wanted = block.blockFormat()
    level = wanted.headingLevel()
    wanted.setTopMargin(BEFORE_HEADING if level > 1 else 0)
    wanted.setBottomMargin(BELOW)
    wanted.setNonBreakableLines(False)
    if PICTURE not in block.text():
        wanted.setLineHeight(LINE_PERCENT, LineHeight.ProportionalHeight.value)
    cursor.setBlockFormat(wanted)


def _open_up(table: QTextTable) -> None:
    """Give the cells of a table air instead of lines."""
    wanted = table.format().toTableFormat()
    wanted.setCellPadding(CELL)
    wanted.setBorder(0)
    wanted.setBottomMargin(BELOW)
    table.setFormat(wanted)
