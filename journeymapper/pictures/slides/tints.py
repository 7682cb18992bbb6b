"""The colours of a deck: those of our theme are its own, and can be changed there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.pictures.slides.drawn import Paint

if TYPE_CHECKING:
    from journeymapper.painting.theme import Theme

SLOTS = (
    ("dk1", "tx1", "ink"),
    ("lt1", "bg1", "paper"),
    ("dk2", "tx2", "ink2"),
    ("lt2", "bg2", "shade"),
    ("accent1", "accent1", "accent"),
    ("accent2", "accent2", "failure"),
    ("accent3", "accent3", "recovery"),
    ("accent4", "accent4", "loop"),
    ("accent5", "accent5", "warn"),
    ("accent6", "accent6", "error"),
    ("hlink", "hlink", "info"),
    ("folHlink", "folHlink", "ink3"),
)
"""The colours of a deck's theme: their name there, their name on a slide, our token."""


@dataclass(frozen=True, slots=True)
class Tints:
    """The colours of one theme as a deck names them."""

    theme: Theme

    def xml(self, paint: Paint) -> str:
        """A colour as DrawingML: one of the deck's where it is that."""
        opacity = "" if paint.opacity >= 1 else f'<a:alpha val="{round(paint.opacity * 100_000)}"/>'
        wanted = paint.colour.upper()
        for _, name, token in SLOTS:
            if str(getattr(self.theme, token)).upper() == wanted:
                return f'<a:schemeClr val="{name}">{opacity}</a:schemeClr>'
        return f'<a:srgbClr val="{wanted[1:]}">{opacity}</a:srgbClr>'

    def scheme(self) -> str:
        """All twelve, as a deck's theme lists them."""
        return "".join(
            f'<a:{slot}><a:srgbClr val="{str(getattr(self.theme, token))[1:]}"/></a:{slot}>'
            for slot, _, token in SLOTS
        )
