from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase, QTextLayout

from journeymapper.painting.fonts import font
from journeymapper.typeface import FAMILY

System = QFontDatabase.WritingSystem
SAID = {
    System.Latin: "Größe, cœur, łódź, İğne — “so” – ‘it’ … 50 % × −3 · €",
    System.Vietnamese: "Người giao hàng gọi điện",
    System.Greek: "Περιμένω το δέμα",
    System.Cyrillic: "Я жду посылку",
    System.Arabic: "أنتظر الطرد",
    System.Hebrew: "אני מחכה לחבילה",
    System.SimplifiedChinese: "我等包裹",
    System.Japanese: "荷物を待っています",
}
"""What people call things; a script that no font of this machine has cannot be asked of it."""


def missing(text: str, weight: int) -> bool:
    """Whether some letter of the text shows as an empty box."""
    laid_out = QTextLayout(text, font(15, weight))
    laid_out.beginLayout()
    laid_out.createLine()
    laid_out.endLayout()
    return any(0 in run.glyphIndexes() for run in laid_out.glyphRuns())


@pytest.mark.parametrize("system", SAID, ids=lambda system: system.name)
@pytest.mark.parametrize("weight", [400, 600])
def test_every_script_some_font_has_can_be_read(
    system: QFontDatabase.WritingSystem, weight: int
) -> None:
    font(15)  # or the database does not know the program's own yet
    has_font = bool(QFontDatabase.families(system))
    assert not (has_font and missing(SAID[system], weight))


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_latin_letters_are_those_of_the_programs_typeface(weight: int) -> None:
    laid_out = QTextLayout(SAID[System.Latin], font(13, weight))
    laid_out.beginLayout()
    laid_out.createLine()
    laid_out.endLayout()
    families = {run.rawFont().familyName() for run in laid_out.glyphRuns()}
    assert families == {FAMILY}
