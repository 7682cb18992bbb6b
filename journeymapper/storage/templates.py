"""The templates: maps to begin with, ready to be told as one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeymapper.language import marked, spoken
from journeymapper.places import resources

if TYPE_CHECKING:
    from pathlib import Path

    from journeymapper.model.journey import Journey


class Template(NamedTuple):
    """A map to begin with: the name of its file, what it is called, and what is in it.

    Both texts are marked for the catalogue.
    """

    name: str
    title: str
    about: str

    @property
    def path(self) -> Path:
        """Its file in the language spoken, in English where there is none in that."""
        return self.path_in(spoken())

    def path_in(self, code: str) -> Path:
        """Its file in a language, in English where there is none in that."""
        file = f"{self.name}.journey"
        told = resources("templates") / code / file
        return told if told.exists() else resources("templates", file)

    def read(self) -> Journey:
        """The map itself."""
        from journeymapper.storage import map_file

        return map_file.read(self.path)


BLANK = "blank"
TEMPLATES = (
    Template(BLANK, marked("Blank"), marked("One stage, the caret waiting")),
    Template(
        "retail-purchase", marked("Retail purchase"), marked("6 stages, in the shop and online")
    ),
    Template(
        "saas-onboarding", marked("SaaS onboarding"), marked("5 stages, first value in a week")
    ),
    Template("banking", marked("Banking"), marked("6 stages, opening an account")),
    Template(
        "patient-journey", marked("Patient journey"), marked("7 stages, before and after care")
    ),
    Template(
        "service-blueprint",
        marked("Service blueprint"),
        marked("4 lanes and the line of visibility"),
    ),
)
"""In the order in which they are offered."""


def template(name: str) -> Template:
    """The template of this name. KeyError where there is none."""
    known = {each.name: each for each in TEMPLATES}
    return known[name]
