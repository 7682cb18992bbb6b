"""The facilitator's guide names only what there is."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

from journeymapper.analysis.profile import PROFILES
from journeymapper.model.dimensions import LENSES
from journeymapper.windows import gestures
from journeymapper.windows.actions import ACTIONS, Action
from tests.helpers import guide

ROOT = Path(__file__).resolve().parent.parent
CHOICES = {
    "theme": {"Light", "Dark", "Projector"},
    "profile": {name.capitalize() for name in PROFILES},
    "lens": {each.label for each in LENSES},
}
"""What stands in submenus that a part fills."""
TABLES = (
    gestures.WHILE_TYPING,
    gestures.WHILE_CONNECTING,
    gestures.WHILE_FINDING,
    gestures.WHILE_PRESENTING,
)


def known_keys() -> set[str]:
    rows = [key for row in ACTIONS for key in (row.key, row.canvas_key) if key]
    rows += [key for table in TABLES for key, _ in table]
    whole = {key for row in rows for key in row.split("; ")}
    return whole | {key.partition(", ")[0] for key in whole}


def row_of(way: tuple[str, ...]) -> Action | None:
    """The action that a menu and a row in it name."""
    named = (row for row in ACTIONS if not row.under and (row.menu, row.text) == way[:2])
    return next(named, None)


def leads_somewhere(way: tuple[str, ...]) -> bool:
    row = row_of(way)
    if row is None or len(way) > 3:
        return False
    inside = {each.text for each in ACTIONS if each.under == row.id} | CHOICES.get(row.id, set())
    return len(way) == 2 or way[2] in inside


def minutes(time: str) -> int:
    hours, rest = time.split(":")
    return 60 * int(hours) + int(rest)


def test_every_key_it_names_is_a_key() -> None:
    assert guide.keys() - known_keys() == set()


def test_every_way_through_the_menus_leads_somewhere() -> None:
    assert {way for way in guide.ways() if not leads_somewhere(way)} == set()


def test_it_names_many_of_both() -> None:
    assert (len(guide.keys()) > 30, len(guide.ways()) > 20) == (True, True)


def test_the_agenda_fills_two_hours_without_a_gap() -> None:
    rows = [line.split("|")[1:3] for line in guide.text().splitlines() if line.startswith("| ")]
    agenda = [(minutes(at.strip()), int(lasts.split()[0])) for at, lasts in rows[1:]]
    ends = [at + lasts for at, lasts in agenda]
    starts = [at for at, _ in agenda]
    assert (starts[0], starts[1:], ends[-1]) == (0, ends[:-1], 120)
    assert all(one < other for one, other in pairwise(starts))


def test_its_links_lead_somewhere() -> None:
    folder = ROOT / "docs"
    heads = {
        line.lstrip("# ").lower().replace(" ", "-")
        for line in guide.text().splitlines()
        if line.startswith("#")
    }
    dead = [
        link
        for link in guide.links()
        if not (link[1:] in heads if link.startswith("#") else (folder / link).exists())
    ]
    assert dead == []


def test_a_wheel_carries_it_with_exactly_its_pictures() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        held = tomllib.load(file)["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    carried = {ROOT / source for source in held if source.startswith("docs/gallery/")}
    assert carried == set(guide.pictures())
    assert all(picture.exists() for picture in carried)
    assert held["docs/facilitating.md"] == "journeymapper/docs/facilitating.md"
    assert all(held[source] == f"journeymapper/{source}" for source in held if "gallery" in source)
