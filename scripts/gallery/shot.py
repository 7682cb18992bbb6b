"""One picture of the gallery."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture's file name without suffix, its chapter, its sentence, and how it is taken."""

    name: str
    chapter: str
    says: str
    take: Callable[[], QImage]

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.png"
