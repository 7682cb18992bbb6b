"""placeholder"""
from __future__ import annotations

from PySide6.QtCore import QObject


class Exporting(QObject):
    def __init__(self, window, document, filtering, desk) -> None:
        super().__init__(window)
    def ask(self): ...
