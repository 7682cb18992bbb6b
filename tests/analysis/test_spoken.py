"""Whatever the analysis says is said in the language spoken; only the map's words stay its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Fix
from journeymapper.analysis.mending import FixRefused
from journeymapper.analysis.pass_failed import PassFailed
from journeymapper.analysis.registry import passes
from journeymapper.analysis.runner import analyse, run
from journeymapper.analysis.scores.all import scores
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.storage.decode import decode
from journeymapper.storage.encode import encode
from tests.helpers.pseudo import PLAIN, plain_words, speaking_pseudo

SAMPLES = sorted((Path(__file__).parents[2] / "sample_maps").glob("*.journey"))
PASSES = passes(plugins=False)
CYRILLIC = str.maketrans(PLAIN, "".join(map(chr, (*range(0x410, 0x42A), *range(0x430, 0x44A)))))
OWN = {
    *("title", "name", "text", "label", "owner", "goal", "asks_for", "pains"),
    *("scenario", "differentiator", "description", "systems"),
}
"""The fields of a file that hold its own words."""
SAID_IN_FULL = {"why", "text", "wanted", "name", "doubt"}
STAY = {"NPS", "CSAT", "CES", "colour"}
"""Names, and the field that no version knows."""

each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
each_pass = pytest.mark.parametrize("each", PASSES, ids=lambda each: each.code)


@each_sample
def test_findings_of_a_sample_are_said_in_the_language_spoken(sample: Path) -> None:
    journey = in_other_letters(decode(sample.read_bytes()))
    with speaking_pseudo():
        report = analyse(journey, "strict", plugins=False)
        said = [text for found in report.findings for text in texts_of_finding(found)]
    assert untold(said) == []


@each_pass
def test_what_a_rule_says_is_said_in_the_language_spoken(each: Pass) -> None:
    journey = bad_example(each)
    with speaking_pseudo():
        said = [text for found in run(each, journey) for text in texts_of_finding(found)]
    assert said
    assert untold(said) == []


@each_pass
def test_cards_that_a_fix_adds_speak_the_language_spoken(each: Pass) -> None:
    journey = bad_example(each)
    with speaking_pseudo():
        fixes = [fix for found in run(each, journey) for fix in found.fixes]
        added = [text for fix in fixes for text in added_words(journey, fix)]
    assert untold(added) == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_scores_of_a_sample_are_told_in_the_language_spoken(sample: Path) -> None:
    journey = in_other_letters(decode(sample.read_bytes()))
    with speaking_pseudo():
        told = list(score_texts(scores(journey)))
    assert untold(told) == []


@each_pass
def test_scores_of_a_bad_example_are_told_in_the_language_spoken(each: Pass) -> None:
    journey = bad_example(each)
    with speaking_pseudo():
        told = list(score_texts(scores(journey)))
    assert untold(told) == []


def test_a_check_that_failed_says_so_in_the_language_spoken() -> None:
    with speaking_pseudo():
        found = PassFailed().found("", ValueError())
    said = [word for text in texts_of_finding(found) for word in plain_words(text)]
    assert said == ["ValueError"]


def test_a_fix_is_refused_in_the_language_spoken() -> None:
    nothing = Fix("nothing", "", lambda journey: (), ("JM102", (), (), ""))
    with speaking_pseudo():
        with pytest.raises(FixRefused) as gone:
            nothing.apply(sketch(""))
        with pytest.raises(FixRefused) as useless:
            nothing.apply(sketch("Order\n  I order it"))
    assert untold([str(gone.value), str(useless.value)]) == []


def untold(texts: Any) -> list[str]:
    """The texts that hold words of no language but English."""
    return [text for text in texts if set(plain_words(text)) - STAY]


def bad_example(each: Pass) -> Journey:
    """The example on which a rule has something to say, in letters no rule uses."""
    bad = each.bad.strip()
    return in_other_letters(decode(bad.encode()) if bad.startswith("{") else sketch(each.bad))


def in_other_letters(journey: Journey) -> Journey:
    """The journey, its own words in Cyrillic letters, so that they are told from the program's."""
    return decode(json.dumps(_turned(json.loads(encode(journey)))).encode())


def _turned(held: Any, own: bool = False) -> Any:
    if isinstance(held, dict):
        return {key: _turned(value, key in OWN) for key, value in held.items()}
    if isinstance(held, list):
        return [_turned(value, own) for value in held]
    return held.translate(CYRILLIC) if own and isinstance(held, str) and held not in STAY else held


def texts_of_finding(found: Any) -> tuple[str, ...]:
    return (found.message, found.why, found.advice, *(fix.label for fix in found.fixes))


def added_words(journey: Journey, fix: Fix) -> Iterator[str]:
    """The words on all that a fix proposes to add."""
    for patch in fix.propose(journey):
        after = patch.apply(journey)
        for table in ("stages", "touchpoints", "opportunities"):
            for key in patch.added(table):
                record = after.table(table)[key]
                for name in ("name", "title", "description"):
                    yield getattr(record, name, "")
                yield from getattr(record, "systems", ())


def score_texts(held: Any) -> Iterator[str]:
    """All that scores say, wherever it stands in them."""
    if is_dataclass(held):
        for each in fields(held):
            value = getattr(held, each.name)
            if each.name in SAID_IN_FULL and isinstance(value, str) and " " in value:
                yield value
            else:
                yield from score_texts(value)
        yield getattr(held, "doubt", "")
    elif isinstance(held, dict):
        for value in held.values():
            yield from score_texts(value)
    elif isinstance(held, tuple):
        for value in held:
            yield from score_texts(value)
