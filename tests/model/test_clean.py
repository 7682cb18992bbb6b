"""Whatever is typed, pasted or named, the map holds text that every file can carry."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from journeymapper.model.clean import cleaned, entered, is_clean
from journeymapper.model.edits.clipboard import copy, paste
from journeymapper.model.edits.connections import change_connection
from journeymapper.model.edits.dismissals import dismiss
from journeymapper.model.edits.header import set_header
from journeymapper.model.edits.notes import park
from journeymapper.model.edits.opportunities import add_opportunity
from journeymapper.model.edits.rows import Row, add_rows
from journeymapper.model.edits.stages import add_stage
from journeymapper.model.edits.texts import write_text
from journeymapper.model.edits.touchpoints import rename
from journeymapper.model.edits.vocabulary import add
from journeymapper.model.journey import Journey, new_journey
from journeymapper.model.patch import Patch
from journeymapper.model.sketch import sketch
from journeymapper.model.texts import TEXT_ROWS
from journeymapper.storage.map_file import decode, encode

JOURNEY = sketch("# A map\nOrder\n  order = I order [entry]\n  > parcel = It comes [goal]")
DIRTY = "\0\a\b\v\f\r\x1b\x7f\x80\x85\x9f\ud800\udfff\ufffe\uffff"
TEXT = st.text(
    st.sampled_from(DIRTY + "\n\t ab&<|\"'=\u2028\u200b\u202e😀é")
    | st.characters(exclude_categories=())
)


@given(TEXT)
def test_a_text_is_clean_where_cleaning_it_changes_nothing(text: str) -> None:
    assert is_clean(text) == (cleaned(text) == text)
    assert is_clean(str(cleaned(text)))


@given(TEXT)
def test_what_is_cleaned_can_be_written_in_any_encoding_and_stays_so(text: str) -> None:
    clean = cleaned(text)
    assert isinstance(clean, str)
    clean.encode("utf-8")
    assert not {*clean} & {*DIRTY}
    assert cleaned(clean) == clean
    assert [each for each in text if each in clean] == [*clean]


def test_every_character_is_kept_but_those_that_no_file_can_carry() -> None:
    out = {chr(code) for code in range(sys.maxunicode + 1) if cleaned(chr(code)) == ""}
    kept = {"\n", "\t"}
    controls = {chr(code) for code in (*range(32), *range(127, 160))} - kept
    surrogates = {chr(code) for code in range(0xD800, 0xE000)}
    assert out == controls | surrogates | {"\ufffe", "\uffff"}


@pytest.mark.parametrize("text", ["", " \n ", DIRTY, f" {DIRTY} \t"])
def test_nothing_is_entered_where_nothing_can_be_seen(text: str) -> None:
    assert entered(text) == ""


WORDS = ("segments", "channels", "promises", "personas")
ROWS = [row for row in TEXT_ROWS if row.field]
VERBS: dict[str, Callable[[str], Patch]] = {
    "header": lambda text: set_header(JOURNEY, title=text, goal=text, description=text),
    "rename": lambda text: rename(JOURNEY, "order", text),
    "stage": lambda text: add_stage(JOURNEY, text),
    "note": lambda text: park(JOURNEY, text),
    "opportunity": lambda text: add_opportunity(JOURNEY, text, ["order"]),
    "dismissal": lambda text: dismiss(JOURNEY, ("JM201", ("order",), (), text), text),
    "label": lambda text: change_connection(JOURNEY, "order->parcel", label=text),
    "paste": lambda text: paste(JOURNEY, text),
    "rows": lambda text: add_rows(JOURNEY, [Row(text, stage=text, fields={"owner": text})]),
    **{f"word of {table}": partial(add, JOURNEY, table) for table in WORDS},
    **{f"text of {row.key}": partial(write_text, JOURNEY, "order", row.key) for row in ROWS},
}


@pytest.mark.parametrize("name", VERBS)
@given(text=TEXT)
def test_any_text_comes_back_from_the_file_as_the_map_holds_it(name: str, text: str) -> None:
    try:
        after = VERBS[name](text).apply(JOURNEY)
    except ValidationError:
        assert not entered(text) or name == "dismissal"
        return
    data = encode(after)
    assert decode(data) == after
    assert not {*data.decode()} & {*DIRTY}


def pasted(**unknown: object) -> Journey:
    held = json.loads(copy(JOURNEY, ["order"]))
    held["touchpoints"][0].update(unknown)
    return paste(new_journey("Empty"), json.dumps(held)).apply(new_journey("Empty"))


def test_what_is_copied_elsewhere_is_cleaned_also_where_it_is_not_known() -> None:
    after = pasted(title="I\0 order\ud800", colour={"re\x1bd": ["a\ufffe"]})
    (card,) = after.touchpoints
    assert (card.title, card.unknown) == ("I order", {"colour": {"red": ["a"]}})
    assert decode(encode(after)) == after


@pytest.mark.parametrize("value", [float("inf"), float("nan"), "deep"])
def test_what_no_file_can_carry_is_not_pasted_as_records(value: object) -> None:
    deep: object = []
    for _ in range(60):
        deep = [deep]
    after = pasted(colour=deep if value == "deep" else value)
    assert all(not card.unknown for card in after.touchpoints)
    assert decode(encode(after)) == after
