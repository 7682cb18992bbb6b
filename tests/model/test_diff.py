from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.model.diff import Changed, Difference, Entry, FieldChange, Moved, difference
from journeymapper.model.edits import connections, header, moving, stages, tags, touchpoints
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.plain import whole
from journeymapper.model.sketch import sketch
from journeymapper.model.titles import HEADER, KINDS
from tests.helpers.journeys import journeys
from tests.helpers.verbs import start, verbs

MAP = sketch(
    """
    # Buying a vacuum cleaner
    Research
      search = I search [entry]
      > compare = I compare [effort 5, fail 4 "too many"]
      > ask = I ask
    shop = Order
      > order = I order it [goal]
    dismiss JM501 order: The law asks for it
    """
)


def test_a_map_does_not_differ_from_itself() -> None:
    assert difference(MAP, MAP) == Difference()
    assert not difference(MAP, MAP)


def test_an_added_record_is_told_with_its_title() -> None:
    after = stages.add_stage(MAP, "Delivery").apply(MAP)
    assert difference(MAP, after) == Difference(added=(Entry("stages", "delivery", "Delivery"),))


def test_a_removed_record_is_told_with_the_title_it_had() -> None:
    after = touchpoints.remove(MAP, [("touchpoints", "order")]).apply(MAP)
    assert difference(MAP, after) == Difference(
        removed=(
            Entry("touchpoints", "order", "I order it"),
            Entry("connections", "ask->order", "I ask → I order it"),
            Entry("dismissals", "JM501|order||", "JM501 order"),
        )
    )


def test_a_changed_record_is_told_field_by_field() -> None:
    after = tags.set_fields(MAP, ["compare"], title="I give up", effort=None).apply(MAP)
    fields = (FieldChange("title", "I compare", "I give up"), FieldChange("effort", 5, None))
    changed = Changed("touchpoints", "compare", "I give up", fields)
    assert difference(MAP, after) == Difference(changed=(changed,))


def test_a_field_inside_a_field_is_told_by_its_path() -> None:
    fail_point = {"text": "too many", "severity": 2}
    after = tags.set_fields(MAP, ["compare"], fail_point=fail_point, pillars={"empathy": 1})
    (changed,) = difference(MAP, after.apply(MAP)).changed
    assert changed.fields == (
        FieldChange("pillars.empathy", None, 1),
        FieldChange("fail_point.severity", 4, 2),
    )


def test_a_part_that_was_not_there_is_told_whole() -> None:
    after = tags.set_fields(MAP, ["ask"], expectation={"text": "An answer"}).apply(MAP)
    (changed,) = difference(MAP, after).changed
    whole = {"text": "An answer", "outcome": None}
    assert changed.fields == (FieldChange("expectation", None, whole),)


def test_the_header_is_a_record_too() -> None:
    after = header.set_header(MAP, goal="A clean flat").apply(MAP)
    fields = (FieldChange("goal", "", "A clean flat"),)
    changed = Changed("header", "", "Buying a vacuum cleaner", fields)
    assert difference(MAP, after) == Difference(changed=(changed,))


def test_a_connection_is_matched_by_its_ends() -> None:
    after = connections.change_connection(MAP, "search->compare", wait_hours=24).apply(MAP)
    fields = (FieldChange("wait_hours", 0, 24),)
    changed = Changed("connections", "search->compare", "I search → I compare", fields)
    assert difference(MAP, after) == Difference(changed=(changed,))


def test_a_moved_touchpoint_is_told_with_the_one_it_follows() -> None:
    after = moving.move_within(MAP, ["search"], 2).apply(MAP)
    moved = Moved("touchpoints", "search", "I search", "ask")
    assert difference(MAP, after) == Difference(moved=(moved,))


def test_a_moved_stage_does_not_move_its_touchpoints() -> None:
    after = stages.move_stage(MAP, "shop", -1).apply(MAP)
    moved = Moved("stages", "research", "Research", "shop")
    assert difference(MAP, after) == Difference(moved=(moved,))


def test_a_touchpoint_in_another_stage_has_changed_and_not_moved() -> None:
    after = moving.move_to_stage(MAP, ["search"], "shop").apply(MAP)
    fields = (FieldChange("stage", "research", "shop"),)
    changed = Changed("touchpoints", "search", "I search", fields)
    assert difference(MAP, after) == Difference(changed=(changed,))


def test_every_table_has_a_word_for_its_records() -> None:
    assert list(KINDS) == [HEADER, *RECORD_TYPES]


@settings(max_examples=60, deadline=None)
@given(journeys(unknown=True), journeys(unknown=True))
def test_maps_are_different_exactly_where_something_is_told(old: Journey, new: Journey) -> None:
    assert bool(difference(old, new)) == (old != new)


@settings(max_examples=60, deadline=None)
@given(journeys(), journeys())
def test_the_difference_back_has_added_and_removed_and_old_and_new_swapped(
    old: Journey, new: Journey
) -> None:
    there, back = difference(old, new), difference(new, old)
    assert (there.added, there.removed) == (back.removed, back.added)
    assert _changes(there) == {
        place: [(field, then, now) for field, now, then in fields]
        for place, fields in _changes(back).items()
    }


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_after_an_edit_only_what_it_touched_is_different(data: st.DataObject) -> None:
    journey = start()
    _, patch = data.draw(verbs(journey))
    told = difference(journey, patch.apply(journey))
    entries = (*told.added, *told.removed, *told.changed, *told.moved)
    assert {(each.table, each.key) for each in entries} <= patch.touched


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_old_record_with_the_told_fields_replaced_is_the_new_one(data: st.DataObject) -> None:
    journey = start()
    after = data.draw(verbs(journey))[1].apply(journey)
    for changed in difference(journey, after).changed:
        if changed.table != HEADER:
            record = whole(journey.table(changed.table)[changed.key])
            for each in changed.fields:
                _put(record, each.field.split("."), each.new)
            assert record == whole(after.table(changed.table)[changed.key])


def _changes(told: Difference) -> dict[tuple[str, str], list[tuple[str, Any, Any]]]:
    return {
        (each.table, each.key): sorted((f.field, f.old, f.new) for f in each.fields)
        for each in told.changed
    }


def _put(tree: dict[str, Any], path: list[str], value: Any) -> None:
    *way, last = path
    for step in way:
        tree = tree[step]
    if value is None and way == ["pillars"]:
        del tree[last]
    else:
        tree[last] = value
