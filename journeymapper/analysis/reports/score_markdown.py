"""The scores for a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from journeymapper.analysis.reports import score_words as words
from journeymapper.analysis.reports.score_words import feeling, line, number
from journeymapper.analysis.wording import sentence
from journeymapper.language import label, marked, tr

if TYPE_CHECKING:
    from fractions import Fraction

    from journeymapper.analysis.scores.all import Scores
    from journeymapper.analysis.scores.effort import Easiest
    from journeymapper.analysis.scores.pillars import Strengths
    from journeymapper.model.journey import Journey

_KINDS = {"stages": marked("stage"), "segments": marked("segment"), "channels": marked("channel")}
SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")


def told(journey: Journey, scores: Scores) -> str:
    """All scores as a document."""
    title = tr("Scores: {title}").format(title=_plain(journey.header.title))
    return f"# {title}\n\n{sections(journey, scores, 2)}"


def sections(journey: Journey, scores: Scores, depth: int) -> str:
    """All scores, a section each, under headings of this depth."""
    found = (
        _pyramid(journey, scores),
        _pillars(journey, scores),
        _effort(journey, scores),
        _emotion(journey, scores),
        _road(scores),
        _components(journey, scores),
    )
    hashes = "#" * depth
    return "\n\n".join(
        part if place else f"{hashes} {part}"
        for section in found
        for place, part in enumerate(section)
    )


def _pyramid(journey: Journey, scores: Scores) -> Iterator[str]:
    pyramid = scores.pyramid
    yield tr("Pyramid")
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
    yield _table([tr("Level"), tr("Coverage"), *stages], rows)


def _pillars(journey: Journey, scores: Scores) -> Iterator[str]:
    pillars = scores.pillars
    yield tr("Six pillars")
    if pillars.weakest:
        said = tr("Weakest: {pillar}. Mean strength from −2 to +2, over how many.")
        yield said.format(pillar=label(pillars.weakest))
    groups: dict[str, Strengths] = {tr("The whole journey"): pillars.total}
    for table, found in (
        ("stages", pillars.by_stage),
        ("segments", pillars.by_segment),
        ("channels", pillars.by_channel),
    ):
        kind = tr(_KINDS[table])
        groups |= {f"{journey.table(table)[key].name} ({kind})": found[key] for key in found}
    rows = (
        [name, *(_strength(each.value, len(each.behind)) for each in strengths.values())]
        for name, strengths in groups.items()
    )
    yield _table([tr("Where"), *map(label, pillars.total)], rows)


def _strength(value: Fraction | None, tagged: int) -> str:
    return "" if value is None else f"{feeling(value)} ({tagged})"


def _effort(journey: Journey, scores: Scores) -> Iterator[str]:
    yield tr("Least effort")
    rows = (
        [words.group(journey, key), *_way(journey, way)]
        for key, way in scores.effort.segments.items()
    )
    yield _table([tr("Segment"), tr("Sum"), tr("The easiest way"), tr("What helps most")], rows)


def _way(journey: Journey, way: Easiest | None) -> tuple[str, str, str]:
    if way is None:
        return (words.NONE, tr(words.NO_WAY), "")
    return (str(way.sum), words.from_to(journey, way), words.helps(journey, way))


def _emotion(journey: Journey, scores: Scores) -> Iterator[str]:
    emotion = scores.emotion
    yield tr("Emotion")
    curve = {journey.stages[stage].name: each for stage, each in emotion.curve.items()}
    rows = [[name, feeling(each.value), each.why] for name, each in curve.items()]
    ends = ((tr("Peak"), emotion.peak), (tr("End"), emotion.end), (tr("Both"), emotion.peak_end))
    rows += [[name, feeling(each.value), each.why] for name, each in ends]
    yield _table([tr("Stage"), tr("Feeling"), tr("Why")], rows)


def _road(scores: Scores) -> Iterator[str]:
    continuum = scores.continuum
    yield tr("The road")
    place, all_signs = number(continuum.position), len(continuum.landmarks)
    position = tr("{value} of {most}").format(value=place, most=all_signs) + "."
    yield f"{position} {continuum.doubt}." if continuum.doubt else position
    rows = (
        [landmark.name, tr("yes") if each.holds else tr("no"), each.text, each.why]
        for landmark in continuum.landmarks
        for each in landmark.criteria
    )
    yield _table([tr("Landmark"), tr("Holds"), tr("Criterion"), tr("Why")], rows)
    if continuum.ahead:
        yield f"{words.ahead(continuum)}:"
        yield "\n".join(f"* {_plain(each.wanted)}" for each in continuum.ahead.missing)


def _components(journey: Journey, scores: Scores) -> Iterator[str]:
    yield tr("Eight components")
    lowest = f"{label(scores.lowest.name)}, {number(scores.lowest.score, 0)}"
    said = tr("Lowest: {component}. Mean: {mean}.")
    yield said.format(component=lowest, mean=number(scores.average, 0))
    rows = (
        [label(each.name), number(each.score, 0), words.reasons(each), words.missing(journey, each)]
        for each in scores.components.values()
    )
    yield _table([tr("Component"), tr("Score"), tr("Why not more"), tr("Missing")], rows)


def _table(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, *rows]
    told = ["| " + " | ".join(map(_plain, each)) + " |" for each in lines]
    return "\n".join([told[0], "|---" * len(head) + "|", *told[1:]])


def _plain(text: str) -> str:
    """The text on one line, with nothing in it that means something to Markdown."""
    return SPECIAL.sub(r"\\\1", line(text))
