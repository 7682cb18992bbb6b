"""The templates: maps to begin with, ready to be told as one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeymapper.places import resources

if TYPE_CHECKING:
    from pathlib import Path

    from journeymapper.model.journey import Journey


class Template(NamedTuple):
    """A map to begin with: the name of its file, what it is called, and what is in it."""

    name: str
    title: str
    about: str

    @property
    def path(self) -> Path:
        """Its file."""
        return resources("templates", f"{self.name}.journey")

    def read(self) -> Journey:
        """The map itself."""
        from journeymapper.storage import map_file

        return map_file.read(self.path)


BLANK = "blank"
TEMPLATES = (
    Template(BLANK, "Blank", "One stage, the caret waiting"),
    Template("retail-purchase", "Retail purchase", "6 stages, in the shop and online"),
    Template("saas-onboarding", "SaaS onboarding", "5 stages, first value in a week"),
    Template("banking", "Banking", "6 stages, opening an account"),
    Template("patient-journey", "Patient journey", "7 stages, before and after care"),
    Template("service-blueprint", "Service blueprint", "4 lanes and the line of visibility"),
)
"""In the order in which they are offered."""


def template(name: str) -> Template:
    """The template of this name. KeyError where there is none."""
    known = {each.name: each for each in TEMPLATES}
    return known[name]
