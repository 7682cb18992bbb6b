"""What is copied, made when somebody asks for it: copying takes no longer for a large map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QMetaType, QMimeData
from PySide6.QtGui import QGuiApplication

IMAGE = "application/x-qt-image"
"""Qt's own name for a picture; it offers it as PNG and others to other programs."""
TEXT, HTML = "text/plain", "text/html"


class LateMime(QMimeData):
    """Data in several forms; `makers` give that of each, in the order of the forms' worth."""

    def __init__(self, makers: Mapping[str, Callable[[], Any]]) -> None:
        super().__init__()
        self._makers = dict(makers)
        self._made: dict[str, Any] = {}

    def formats(self) -> list[str]:
        return [*self._makers]

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self._makers

    def retrieveData(self, mimetype: str, preferredType: QMetaType | QMetaType.Type) -> Any:
        if mimetype not in self._makers:
            return None
        if mimetype not in self._made:
            self._made[mimetype] = self._makers[mimetype]()
        return self._made[mimetype]


def settle() -> None:
    """Make all that was copied and nobody asked for yet: who could make it is about to end.

    Other programs have it then, and Qt, which outlives Python, asks nothing of it.
    """
    copied = QGuiApplication.clipboard().mimeData()
    if not isinstance(copied, LateMime):
        return
    made = QMimeData()
    for form in copied.formats():
        held = copied.retrieveData(form, QMetaType())
        if form == IMAGE:
            made.setImageData(held)
        elif form == TEXT:
            made.setText(held)
        elif form == HTML:
            made.setHtml(held)
        else:
            made.setData(form, held)
    QGuiApplication.clipboard().setMimeData(made)
