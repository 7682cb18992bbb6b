"""What holds for every pass: its page, its examples, the tone of its findings."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding
from journeymapper.analysis.handbook import page
from journeymapper.analysis.registry import passes
from journeymapper.analysis.runner import analyse, run
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.storage.map_file import decode
from tests.analysis.random_maps import random_map

PASSES = passes(plugins=False)
every_pass = pytest.mark.parametrize("each", PASSES, ids=lambda each: each.code)


def example(text: str) -> Journey:
    text = dedent(text)
    return decode(text.encode()) if text.lstrip().startswith("{") else sketch(text)


@every_pass
def test_it_has_something_to_say_of_its_bad_example(each: Pass) -> None:
    assert {found.rule for found in run(each, example(each.bad))} == {each.code}


@every_pass
def test_it_is_silent_on_its_good_example(each: Pass) -> None:
    assert run(each, example(each.good)) == ()


@every_pass
def test_its_page_says_what_why_what_to_do_and_where_from(each: Pass) -> None:
    told = page(each.code, plugins=False)
    assert all((told.headline, told.why, told.do, told.source, told.good, told.bad))


@every_pass
def test_its_finding_speaks_to_the_person_in_the_room(each: Pass) -> None:
    for found in run(each, example(each.bad)):
        assert complaints(found) == []


def complaints(found: Finding) -> list[str]:
    words = re.sub("“[^”]*”", "Title", found.message).split()
    checks = {
        "the headline is long": len(words) > 11,
        "the headline ends like a sentence": found.message.endswith("."),
        "why is no fact and consequence": not 2 <= len(re.findall(r"[.:]", found.why)) <= 4,
        "the advice is no verb and a thing": not re.fullmatch(r"[A-Z][^.]+", found.advice),
        "codes, orders or shouting": re.search(
            r"JM\d|should|invalid|!|None|\bnode\b|\bedge\b", found.message + found.why
        )
        is not None,
    }
    return [complaint for complaint, holds in checks.items() if holds]


def test_titles_of_any_kind_do_not_break_a_finding() -> None:
    journey = sketch("Help\n  hold = I hold [effort 6]")
    title = "I hold\nand <b>hold</b> " + "and hold " * 100
    hold = journey.touchpoints["hold"].changed(title=title)
    changed = journey.with_tables(touchpoints=type(journey.touchpoints)([hold]))
    (found,) = analyse(changed, select=["JM501"], plugins=False).findings
    assert found.message == (
        "“I hold and <b>hold</b> and hold and hold and hold and hold…” is very hard work"
    )


def test_codes_and_names_are_used_once() -> None:
    codes, names = [each.code for each in PASSES], [each.name for each in PASSES]
    assert (sorted(set(codes)), len(set(names))) == (codes, len(names))


def test_no_built_in_pass_fails_on_a_random_map() -> None:
    failed = [
        (seed, found.why)
        for seed in range(300)
        for found in analyse(random_map(seed), "strict", plugins=False).findings
        if found.rule == "JM000"
    ]
    assert failed == []


@pytest.mark.parametrize(("touchpoints", "said"), [(60, []), (61, [()])])
def test_a_map_is_overfull_from_sixty_one_touchpoints_on(
    touchpoints: int, said: list[tuple[str, ...]]
) -> None:
    stages = range(0, touchpoints, 9)
    lines = [f"S{n}\n" + "  T\n" * min(9, touchpoints - n) for n in stages]
    report = analyse(sketch("".join(lines)), select=["JM806"], plugins=False)
    assert [each.subjects for each in report.findings] == said
