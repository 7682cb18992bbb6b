"""The scores for a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from journeymapper.analysis.wording import sentence
from journeymapper.cli import score_words as words
from journeymapper.cli.score_words import feeling, line, number
from journeymapper.language import label

if TYPE_CHECKING:
    from fractions import Fraction

    from journeymapper.analysis.scores.all import Scores
    from journeymapper.analysis.scores.effort import Easiest
    from journeymapper.analysis.scores.pillars import Strengths
    from journeymapper.model.journey import Journey

SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")


def told(journey: Journey, scores: Scores) -> str:
    """All scores, a section each."""
    sections = (
        [f"# Scores: {_plain(journey.header.title)}"],
        _pyramid(journey, scores),
        _pillars(journey, scores),
        _effort(journey, scores),
        _emotion(journey, scores),
        _road(scores),
        _components(journey, scores),
    )
    return "\n\n".join(part for section in sections for part in section)


def _pyramid(journey: Journey, scores: Scores) -> Iterator[str]:
    pyramid = scores.pyramid
    yield "## Pyramid"
    yield f"{sentence(words.stance(pyramid))}."
    stages = [journey.stages[stage].name for stage in pyramid.matrix]
    rows = (
        [
            f"{place} {label(level)}",
            number(pyramid.coverage[level].value),
            *(str(len(levels[level]) or "") for levels in pyramid.matrix.values()),
        ]
        for place, level in words.TOP_DOWN
    )
    yield _table(["Level", "Coverage", *stages], rows)


def _pillars(journey: Journey, scores: Scores) -> Iterator[str]:
    pillars = scores.pillars
    yield "## Six pillars"
    if pillars.weakest:
        yield f"Weakest: {label(pillars.weakest)}. Mean strength from −2 to +2, over how many."
    groups: dict[str, Strengths] = {"The whole journey": pillars.total}
    for table, found in (
        ("stages", pillars.by_stage),
        ("segments", pillars.by_segment),
        ("channels", pillars.by_channel),
    ):
        groups |= {f"{journey.table(table)[key].name} ({table[:-1]})": found[key] for key in found}
    rows = (
        [name, *(_strength(each.value, len(each.behind)) for each in strengths.values())]
        for name, strengths in groups.items()
    )
    yield _table(["Where", *map(label, pillars.total)], rows)


def _strength(value: Fraction | None, tagged: int) -> str:
    return "" if value is None else f"{feeling(value)} ({tagged})"


def _effort(journey: Journey, scores: Scores) -> Iterator[str]:
    yield "## Least effort"
    rows = (
        [words.group(journey, key), *_way(journey, way)]
        for key, way in scores.effort.segments.items()
    )
    yield _table(["Segment", "Sum", "The easiest way", "What helps most"], rows)


def _way(journey: Journey, way: Easiest | None) -> tuple[str, str, str]:
    if way is None:
        return (words.NONE, words.NO_WAY, "")
    return (str(way.sum), words.from_to(journey, way), words.helps(journey, way))


def _emotion(journey: Journey, scores: Scores) -> Iterator[str]:
    emotion = scores.emotion
    yield "## Emotion"
    curve = {journey.stages[stage].name: each for stage, each in emotion.curve.items()}
    rows = [[name, feeling(each.value), each.why] for name, each in curve.items()]
    for name, each in (("Peak", emotion.peak), ("End", emotion.end), ("Both", emotion.peak_end)):
        rows.append([name, feeling(each.value), each.why])
    yield _table(["Stage", "Feeling", "Why"], rows)


def _road(scores: Scores) -> Iterator[str]:
    continuum = scores.continuum
    yield "## The road"
    position = f"{number(continuum.position)} of {len(continuum.landmarks)}."
    yield f"{position} {continuum.doubt}." if continuum.doubt else position
    rows = (
        [landmark.name, "yes" if each.holds else "no", each.text, each.why]
        for landmark in continuum.landmarks
        for each in landmark.criteria
    )
    yield _table(["Landmark", "Holds", "Criterion", "Why"], rows)
    if continuum.ahead:
        yield f"{words.ahead(continuum)}:"
        yield "\n".join(f"* {_plain(each.wanted)}" for each in continuum.ahead.missing)


def _components(journey: Journey, scores: Scores) -> Iterator[str]:
    yield "## Eight components"
    lowest = f"{label(scores.lowest.name)}, {number(scores.lowest.score, 0)}"
    yield f"Lowest: {lowest}. Mean: {number(scores.average, 0)}."
    rows = (
        [label(each.name), number(each.score, 0), words.reasons(each), words.missing(journey, each)]
        for each in scores.components.values()
    )
    yield _table(["Component", "Score", "Why not more", "Missing"], rows)


def _table(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, *rows]
    told = ["| " + " | ".join(map(_plain, each)) + " |" for each in lines]
    return "\n".join([told[0], "|---" * len(head) + "|", *told[1:]])


def _plain(text: str) -> str:
    """The text on one line, with nothing in it that means something to Markdown."""
    return SPECIAL.sub(r"\\\1", line(text))
