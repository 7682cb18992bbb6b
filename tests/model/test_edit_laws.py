from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.model.journey import Journey
from journeymapper.storage import map_file
from tests.helpers.pseudo import plain_words, speaking_pseudo
from tests.helpers.verbs import VERBS, all_verb_names, start, verbs


def test_every_verb_of_the_package_is_under_these_laws() -> None:
    assert set(VERBS) == all_verb_names()


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_an_edit_taken_back_leaves_the_journey_as_it_was(data: st.DataObject) -> None:
    journey = start()
    _, patch = data.draw(verbs(journey))
    assert patch.inverse().apply(patch.apply(journey)) == journey


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_edits_one_after_the_other_keep_the_canonical_order(data: st.DataObject) -> None:
    journey = start()
    for _ in range(data.draw(st.integers(1, 8))):
        journey = data.draw(verbs(journey))[1].apply(journey)
        assert journey == journey.ordered()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_edits_never_leave_a_dangling_id(data: st.DataObject) -> None:
    journey = start()
    for _ in range(data.draw(st.integers(1, 8))):
        journey = data.draw(verbs(journey))[1].apply(journey)
    assert dangling(journey) == set()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_what_edits_make_is_a_map_that_can_be_written_and_read(data: st.DataObject) -> None:
    journey = start()
    for _ in range(data.draw(st.integers(1, 8))):
        journey = data.draw(verbs(journey))[1].apply(journey)
    assert map_file.decode(map_file.encode(journey)) == journey


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_redone_edit_gives_the_same_journey(data: st.DataObject) -> None:
    journey = start()
    _, patch = data.draw(verbs(journey))
    after = patch.apply(journey)
    assert patch.inverse().inverse().apply(journey) == after


@pytest.mark.parametrize("name", [each for each in VERBS if each != "restoring.restore"])
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_an_edit_is_called_by_a_name_of_the_language_spoken(name: str, data: st.DataObject) -> None:
    journey = start()
    with speaking_pseudo():
        label = data.draw(VERBS[name][1](journey)).label
    assert plain_words(label) == []


def dangling(journey: Journey) -> set[str]:
    """Ids that some record names and no record has."""
    named: set[str] = set()
    for each in journey.touchpoints:
        named |= {each.stage, *each.segments, *each.channels}
        named |= {*each.promises_made, *each.promises_kept}
    for line in journey.connections:
        named |= {line.source, line.target, *line.segments}
    for opportunity in journey.opportunities:
        named |= {*opportunity.touchpoints}
    named |= {persona.segment for persona in journey.personas if persona.segment}
    named |= {note.stage for note in journey.notes if note.stage}
    tables = (journey.stages, journey.touchpoints, journey.segments, journey.channels)
    known = {key for table in (*tables, journey.promises) for key in table.keys}
    return named - known
