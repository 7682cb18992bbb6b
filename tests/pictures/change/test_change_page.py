"""The sponsor's page: figures with their direction, what goes and comes, who does what."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QImage

from journeymapper.analysis.headlines import headlines
from journeymapper.analysis.versions import versions
from journeymapper.model.edits.opportunities import add_opportunity, change_opportunity
from journeymapper.model.edits.stages import add_stage
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.edits.touchpoints import add_touchpoint, remove, rename
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.sketch import sketch
from journeymapper.pictures.change.brief import Brief
from journeymapper.pictures.change.page import ChangePage
from journeymapper.pictures.change.said import Sentence, sentences
from journeymapper.pictures.change.writing import write_change
from journeymapper.storage import map_file
from journeymapper.storage.problems import BadMap
from tests.helpers.drawn import svg_of, words_of

OLD = sketch("""
# A coffee machine
Order
  order = I order it [entry, +1, effort 2]
Delivery
  > call = I hold the line [-3, effort 7]
  > parcel = It arrives [goal, -1, effort 1]
""")


def brief(new: Journey, old: Journey = OLD) -> Brief:
    both = versions(old, new, "review", plugins=False)
    return Brief(both, headlines(both, plugins=False), "As is", "To be", date=date(2026, 11, 22))


def edited(*edits: Patch) -> Journey:
    journey = OLD
    for patch in edits:
        journey = patch.apply(journey)
    return journey


def words(new: Journey) -> list[str]:
    return words_of(svg_of(ChangePage(brief(new)).paint))


def said(new: Journey) -> dict[str, list[Sentence]]:
    return sentences(versions(OLD, new, "review", plugins=False))


def test_it_says_of_which_map_from_where_to_where() -> None:
    found = words(OLD)
    assert found[:4] == ["What this would change", "A coffee machine", "As is", "→"]
    assert found[4] == "To be"


def test_a_figure_stands_before_and_after_with_what_it_means() -> None:
    found = words(edited(set_fields(OLD, ["call"], effort=3)))
    place = found.index("Least effort to the goal")
    assert "fewer is better" in " ".join(found[place + 1 : place + 3])
    assert {"10", "6", "better"} <= set(found[place : place + 8])


def test_what_gets_worse_is_said_to_be_worse() -> None:
    found = words(edited(set_fields(OLD, ["order"], effort=7)))
    place = found.index("Least effort to the goal")
    assert "worse" in found[place : place + 8]


def test_findings_that_go_and_come_are_told() -> None:
    new = edited(set_fields(OLD, ["call"], effort=1, sentiment=2))
    both = versions(OLD, new, "review", plugins=False)
    gone = both.findings.gone[0].message
    found = words(new)
    after = " ".join(found[found.index("What goes away") :])
    assert gone.split()[0] in after


def test_changes_are_told_by_stage() -> None:
    new = edited(
        rename(OLD, "call", "I am called"),
        remove(OLD, [("touchpoints", "order")]),
    )
    assert said(new) == {
        "Order": [Sentence("removed", "“I order it” goes.")],
        "Delivery": [Sentence("changed", "“I hold the line” becomes “I am called”.")],
    }


def test_a_rating_is_told_before_and_after() -> None:
    new = edited(set_fields(OLD, ["call"], sentiment=2, effort=2))
    text = (
        "“I hold the line”: Feeling −3 Furious → +2 Happy; Effort 7 of 7 Exhausting → 2 of 7 Easy."
    )
    assert [each.text for each in said(new)["Delivery"]] == [text]


def test_a_card_of_another_stage_says_where_it_comes_from() -> None:
    new = edited(set_fields(OLD, ["call"], stage="order-2"))
    told = said(new)["Order"]
    assert told == [Sentence("moved", "“I hold the line” comes here from “Delivery”.")]


def test_a_stage_that_comes_is_told_with_its_cards() -> None:
    new = edited(add_stage(OLD, "Live with it"))
    stage = new.stages.keys[-1]
    new = add_touchpoint(new, "I brew", stage).apply(new)
    assert said(new)["Live with it"] == [
        Sentence("added", "A new stage."),
        Sentence("added", "“I brew” is new."),
    ]


def test_a_stage_that_goes_is_told_once() -> None:
    new = edited(remove(OLD, [("stages", "delivery")]))
    assert said(new)["Delivery"] == [Sentence("removed", "The whole stage goes.")]


def test_the_stages_of_both_maps_stand_over_the_curves() -> None:
    new = edited(remove(OLD, [("stages", "delivery")]), add_stage(OLD, "Live with it"))
    assert {"Order", "Delivery", "Live with it"} <= set(words(new))


def test_the_action_list_says_who_does_what_by_when() -> None:
    new = edited(add_opportunity(OLD, "Answer at once", ["call"]))
    fields = {"owner": "Ama", "due": "2026-12-01", "status": "planned", "outcome": "loyalty"}
    new = change_opportunity(new, "answer-at-once", **fields).apply(new)
    found = words(new)
    row = found[found.index("Answer at once") :]
    assert row[:5] == ["Answer at once", "Loyalty", "Ama", "1 December 2026", "Planned"]


def test_a_status_that_changed_stands_after_the_one_before() -> None:
    old = add_opportunity(OLD, "Answer at once").apply(OLD)
    new = change_opportunity(old, "answer-at-once", status="adopted").apply(old)
    assert "Idea → Adopted" in "".join(words_of(svg_of(ChangePage(brief(new, old)).paint)))


def test_without_opportunities_there_is_no_action_list() -> None:
    assert "Action list" not in words(OLD)


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_it_is_written_as_a_picture(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"change.{suffix}"
    written = write_change(path, brief(edited(rename(OLD, "call", "I am called"))))
    if suffix == "pdf":
        assert {"What", "this", "would"} <= {*pypdf.PdfReader(path).pages[0].extract_text().split()}
    elif suffix == "svg":
        assert "I am called" in path.read_text(encoding="utf-8")
    else:
        image = QImage(str(path))
        assert (image.width(), image.height()) == (written.width, written.height)


def test_no_map_goes_inside(tmp_path: Path) -> None:
    write_change(tmp_path / "change.png", brief(OLD))
    with pytest.raises(BadMap):
        map_file.read(tmp_path / "change.png")


def test_an_empty_map_has_a_page_too() -> None:
    empty = sketch("# Nothing yet")
    assert "What this would change" in words_of(svg_of(ChangePage(brief(empty, empty)).paint))


def test_more_segments_than_there_is_room_for_are_counted() -> None:
    names = ", ".join(f"s{number} = Segment {number}" for number in range(6))
    many = sketch(f"segments: {names}\nOrder\n  order = I order it [entry, goal, effort 2]")
    found = words_of(svg_of(ChangePage(brief(many, many)).paint))
    assert ("Segment 3" in found, "Segment 4" in found) == (True, False)
    assert "and 2 more segments" in found
