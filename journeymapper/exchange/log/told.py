"""What of a log a map does not hold, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from journeymapper.exchange.log.metrics import percent
from journeymapper.exchange.log.stages import Stages, stage_of
from journeymapper.exchange.log.walked import Walked, Way
from journeymapper.language import spelt, tr, tr_many

SHOWN = 60


def told(walked: Walked, stages: Stages, min_share: Fraction) -> Iterator[str]:
    """What is left out: ways of few cases, repeats, channels of few events, second stages."""
    if walked.rare_count:
        yield tr_many(
            "One way is left out: under {share} % of cases went it.",
            "{n} ways are left out: under {share} % of cases went each.",
            walked.rare_count,
            share=spelt(float(100 * min_share)),
        )
    for way in walked.rare:
        yield _told_way(
            tr("“{source}” to “{target}” is left out: {cases}, {share} %."), way, walked
        )
    for way in walked.repeats:
        words = tr("“{source}” right after itself is left out: {cases}, {share} %.")
        yield _told_way(words, way, walked)
    for each in walked.activities:
        least = min_share * each.events
        few = sorted(word for word, events in each.channels.items() if events < least)
        if few:
            words = tr("“{activity}”: channels of few events are left out ({names}).")
            yield words.format(activity=_short(each.name), names=", ".join(map(_short, few)))
        others = sorted({*each.stages} - {stage_of(each)}) if each.stages else []
        if others:
            words = tr("“{activity}” stands in “{stage}” only, not also in {names}.")
            names = ", ".join(f"“{_short(name)}”" for name in others)
            stage = _short(stage_of(each))
            yield words.format(activity=_short(each.name), stage=stage, names=names)


def _told_way(words: str, way: Way, walked: Walked) -> str:
    return words.format(
        source=_short(way.source),
        target=_short(way.target),
        cases=tr_many("one case", "{n} cases", way.cases),
        share=spelt(percent(way.cases, walked.cases)),
    )


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
