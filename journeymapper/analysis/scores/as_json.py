"""The scores as a program reads them: rounded, in a form that is a promise (docs/scores.md)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from journeymapper.analysis.scores.all import Scores
from journeymapper.analysis.scores.continuum import Continuum
from journeymapper.analysis.scores.effort import Easiest
from journeymapper.analysis.scores.figures import Figure, rounded
from journeymapper.analysis.scores.pillars import Pillars, Strengths

VERSION = 1
PLACES = 4


def plain(value: Fraction | None) -> int | float | None:
    """The value to 4 places; a whole number without places."""
    if value is None:
        return None
    shown = rounded(value, PLACES)
    return shown.numerator if shown.denominator == 1 else float(shown)


def to_json(scores: Scores) -> dict[str, Any]:
    """The scores in plain words, numbers, lists and dictionaries."""
    pyramid, emotion = scores.pyramid, scores.emotion
    return {
        "version": VERSION,
        "pyramid": {
            "coverage": _values(pyramid.coverage),
            "matrix": {
                stage: {level: len(keys) for level, keys in levels.items()}
                for stage, levels in pyramid.matrix.items()
            },
            "inversion": plain(pyramid.inversion.value),
            "worst_pair": list(pyramid.worst_pair) if pyramid.worst_pair else None,
        },
        "pillars": _pillars(scores.pillars),
        "effort": {"segments": {key: _easiest(at) for key, at in scores.effort.segments.items()}},
        "emotion": {
            "curve": _values(emotion.curve),
            "peak": plain(emotion.peak.value),
            "end": plain(emotion.end.value),
            "peak_end": plain(emotion.peak_end.value),
        },
        "continuum": _continuum(scores.continuum),
        "components": {
            name: {"score": plain(each.score), "missing": list(each.missing)}
            for name, each in scores.components.items()
        },
    }


def _values(figures: Mapping[str, Figure]) -> dict[str, int | float | None]:
    return {key: plain(each.value) for key, each in figures.items()}


def _pillars(pillars: Pillars) -> dict[str, Any]:
    return {
        "total": _strengths(pillars.total),
        "by_stage": {key: _strengths(each) for key, each in pillars.by_stage.items()},
        "by_segment": {key: _strengths(each) for key, each in pillars.by_segment.items()},
        "by_channel": {key: _strengths(each) for key, each in pillars.by_channel.items()},
        "weakest": pillars.weakest,
    }


def _strengths(strengths: Strengths) -> dict[str, Any]:
    return {
        pillar: {"tagged": len(each.behind), "mean": plain(each.value)}
        for pillar, each in strengths.items()
    }


def _easiest(way: Easiest | None) -> dict[str, Any] | None:
    if way is None:
        return None
    return {
        "path": list(way.path),
        "sum": way.sum,
        "estimated": len(way.estimated),
        "leverage": [{"touchpoint": each.touchpoint, "saves": each.saves} for each in way.leverage],
    }


def _continuum(continuum: Continuum) -> dict[str, Any]:
    return {
        "position": plain(continuum.position),
        "believed": continuum.believed,
        "landmarks": [
            {
                "name": landmark.name,
                "share": plain(landmark.share),
                "criteria": [
                    {"text": each.text, "holds": each.holds, "why": each.why}
                    for each in landmark.criteria
                ],
            }
            for landmark in continuum.landmarks
        ],
    }
