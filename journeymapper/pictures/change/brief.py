"""What the sponsor's page is about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date as Date

from journeymapper.analysis.headlines import Headlines
from journeymapper.analysis.versions import Versions
from journeymapper.painting.theme import THEMES, Theme
from journeymapper.pictures.options import ThemeName


@dataclass(frozen=True, slots=True)
class Brief:
    """Two maps with their figures, what each is called, and how the page is to look."""

    versions: Versions
    figures: Headlines
    old_name: str
    new_name: str
    theme_name: ThemeName = "print"
    date: Date | None = None
    file_name: str = ""

    @property
    def theme(self) -> Theme:
        """The colours."""
        return THEMES[self.theme_name]

    def redacted(self) -> Brief:
        """The same without what `model/redacted.py` lists, and without the file's name."""
        return replace(self, versions=self.versions.redacted(), file_name="")
