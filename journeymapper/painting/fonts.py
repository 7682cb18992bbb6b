"""The program's typeface, in the sizes and weights asked for."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from journeymapper.places import resources
from journeymapper.typeface import FAMILY

UPRIGHT, ITALIC = "Upright", "Italic"


@cache
def load_fonts(style: str = UPRIGHT) -> None:
    """Make a style of the bundled typeface known to Qt; needs a QGuiApplication, works once."""
    for file in sorted(resources("fonts").glob("*.ttf")):
        if (ITALIC in file.name) == (style == ITALIC):
            QFontDatabase.addApplicationFont(str(file))


@cache
def font(px: float, weight: int = 400, italic: bool = False) -> QFont:
    """The typeface at a size in px or scene units and a weight of 400 to 700.

    Scripts the typeface lacks fall back to the system's. Read it only: it is shared.
    """
    load_fonts()
    if italic:
        load_fonts(ITALIC)  # hardly any map is written in it
    made = QFont(FAMILY)
    made.setPixelSize(max(1, round(px)))  # Qt keeps whole pixel sizes only
    made.setWeight(QFont.Weight(weight))
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def metrics(px: float, weight: int = 400, italic: bool = False) -> QFontMetricsF:
    """How wide and high text in that font is."""
    return QFontMetricsF(font(px, weight, italic))
