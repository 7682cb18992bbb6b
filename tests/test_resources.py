from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QImage, QRawFont
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from journeymapper import places

FAMILY = "Atkinson Hyperlegible Next"
APP_ICON = "journeymapper"
ICONS = sorted(icon.stem for icon in places.resources("icons").glob("*.svg"))
FONTS = sorted(places.resources("fonts").glob("*.ttf"))
STYLES = [(400, False), (400, True), (500, False), (600, False), (700, False)]


@pytest.mark.parametrize("name", [name for name in ICONS if name != APP_ICON])
def test_an_icon_is_24_wide_and_drawn_in_the_current_colour(name: str) -> None:
    svg = ElementTree.parse(_icon(name)).getroot()
    assert {key: svg.get(key) for key in ("viewBox", "width", "height", "stroke", "fill")} == {
        "viewBox": "0 0 24 24",
        "width": "24",
        "height": "24",
        "stroke": "currentColor",
        "fill": "none",
    }


@pytest.mark.parametrize("name", ICONS)
def test_qt_can_draw_an_icon(name: str) -> None:
    assert QSvgRenderer(str(_icon(name))).isValid()


def test_the_icon_of_the_program_is_a_picture_of_256_too() -> None:
    picture = QImage(str(places.resources("icons", "journeymapper.png")))
    assert (picture.width(), picture.height()) == (256, 256)


@pytest.mark.parametrize("folder", ["icons/LICENSE", "fonts/OFL.txt"])
def test_what_others_made_carries_its_licence(folder: str) -> None:
    assert "Copyright" in places.resources(folder).read_text(encoding="utf-8")


@pytest.fixture
def family(qtbot: QtBot) -> str:
    """The bundled font's name, once Qt knows its files."""
    for file in FONTS:
        QFontDatabase.addApplicationFont(str(file))
    return FAMILY


def test_the_font_is_one_family_of_four_weights_and_an_italic(family: str) -> None:
    styles = QFontDatabase.styles(family)
    assert (
        sorted(
            (QFontDatabase.weight(family, style), QFontDatabase.italic(family, style))
            for style in styles
        )
        == STYLES
    )


@pytest.mark.parametrize(("weight", "italic"), STYLES)
def test_asking_for_a_weight_gives_that_very_weight(family: str, weight: int, italic: bool) -> None:
    found = QFontInfo(QFont(family, 13, weight, italic))
    assert (found.family(), found.weight(), found.italic()) == (family, weight, italic)


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_the_font_writes_the_languages_of_europe(qtbot: QtBot, file: Path) -> None:
    font = QRawFont(str(file), 13)
    missing = [
        letter
        for letter in "Il1O0\u2212“”…·ÄÅÆÇÉÑÖØßàþĄČĐĘĞİŁŃŐŒŘŞŠŤŮŹŽȘȚ€"
        if not font.supportsCharacter(ord(letter))
    ]
    assert missing == []


def _icon(name: str) -> Path:
    return places.resources("icons", f"{name}.svg")
