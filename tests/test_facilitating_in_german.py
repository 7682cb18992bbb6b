"""The German guide says what the English one says, as the German windows call it."""

from __future__ import annotations

import pytest

from journeymapper.language import tr
from tests.helpers import guide

GERMAN = "de"
KEYS = {"Strg": "Ctrl", "Umschalt": "Shift", "Entf": "Del", "Links": "Left", "Rechts": "Right"}


pytestmark = pytest.mark.usefixtures("german")


def in_english(key: str) -> str:
    return "+".join(KEYS.get(part, part) for part in key.split("+"))


def heads(language: str = "") -> list[int]:
    """How deep its headings are, in order."""
    lines = guide.text(language).splitlines()
    return [line.count("#", 0, 4) for line in lines if line.startswith("#")]


def test_it_goes_the_same_ways_through_the_menus() -> None:
    theirs = {tuple(map(tr, way)) for way in guide.ways()}
    assert guide.ways(GERMAN) == theirs


def test_it_names_the_same_keys() -> None:
    ours = [in_english(key) for key in guide.KEY.findall(guide.prose(GERMAN))]
    assert sorted(ours) == sorted(guide.KEY.findall(guide.prose()))


def test_it_has_the_same_parts_and_pictures() -> None:
    assert heads(GERMAN) == heads()
    ours, theirs = (guide.PICTURE.findall(guide.text(each)) for each in (GERMAN, ""))
    assert ours == theirs


def test_its_links_lead_to_its_headings() -> None:
    words = guide.text(GERMAN).splitlines()
    names = {f"#{line.lstrip('# ').lower().replace(' ', '-')}" for line in words if line[:1] == "#"}
    links = {each for each in guide.LINK.findall(guide.text(GERMAN)) if each[0] == "#"}
    assert links - names == set()
