"""The headline figures of a brief by kind: in which unit, and how each value is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from journeymapper.analysis.finding import Severity
from journeymapper.analysis.paths.pyramid import TILTED, UPSIDE_DOWN
from journeymapper.language import marked, tr, tr_many
from journeymapper.painting.scores.road import SIGNS
from journeymapper.painting.scores.words import NONE, feeling, number

if TYPE_CHECKING:
    from journeymapper.analysis.headlines import Pair
    from journeymapper.pictures.change.brief import Brief

_MOST_ROWS = 4
_SEVERITIES = {
    Severity.ERROR: marked("Errors"),
    Severity.WARNING: marked("Warnings"),
    Severity.INFO: marked("Hints"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: its name, "" where the tile's is enough, and how its values are written."""

    name: str
    pair: Pair
    said: Callable[[Fraction | None], str]
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Tile:
    """Figures of one kind, and the unit they are in."""

    name: str
    unit: str
    rows: tuple[Row, ...]
    note: str = ""


def tiles(brief: Brief) -> tuple[Tile, ...]:
    """All kinds, in the order they are shown."""
    figures, journey = brief.figures, brief.versions.new
    problems = tuple(
        Row(tr(name), figures.problems[each], _whole, each) for each, name in _SEVERITIES.items()
    )
    segments = list(figures.effort.items())
    more = len(segments) - _MOST_ROWS
    effort = tuple(
        Row(
            journey.segments[key].name if key else "",
            pair,
            _way if pair.none_is_worst else _whole,
        )
        for key, pair in segments[:_MOST_ROWS]
    )
    return (
        Tile(tr("What goes wrong"), tr("findings of the rules; fewer is better"), problems),
        Tile(
            tr("Least effort to the goal"),
            tr("points of the easiest way, 1 to 7 a step; fewer is better"),
            effort,
            tr_many("and {n} more segment", "and {n} more segments", more) if more > 0 else "",
        ),
        Tile(
            tr("What people remember"),
            tr("the strongest and the last feeling, −3 to +3; higher is better"),
            (Row("", figures.remembered, feeling),),
        ),
        Tile(
            tr("How far along"),
            tr("landmarks passed, of 4; higher is better"),
            (Row("", figures.position, _exact),),
            _ahead(figures.ahead),
        ),
        Tile(
            tr("The pyramid"),
            tr("0 stands, 1 is upside down; lower is better"),
            (Row("", figures.inversion, _exact),),
            _stance(figures.inversion.after),
        ),
    )


def _ahead(place: int | None) -> str:
    if place is None:
        return tr("All that the landmarks ask for holds.")
    return tr("The next one: “{sign}”").format(sign=tr(SIGNS[place]))


def _stance(inversion: Fraction | None) -> str:
    if inversion is None:
        return ""
    if 100 * inversion > UPSIDE_DOWN:
        return tr("Then it stands on its head.")
    return tr("Then it leans.") if 100 * inversion > TILTED else tr("Then it stands.")


def _whole(value: Fraction | None) -> str:
    return NONE if value is None else number(value, 0)


def _way(value: Fraction | None) -> str:
    return tr("no way") if value is None else number(value, 0)


def _exact(value: Fraction | None) -> str:
    return NONE if value is None else number(value)
