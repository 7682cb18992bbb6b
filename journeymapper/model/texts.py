"""The rows of texts a map can show under its stages, as a table.

Menus, gutter, layout and export loop over this table. Plain Python, so that the window may read
it before any map is open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.language import in_quotes, spelt, tr
from journeymapper.model.derived import derived
from journeymapper.model.dimensions import EVIDENCE

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Metric, Touchpoint

_GRADES = {value.key: value for value in EVIDENCE.values}
_QUOTATION_MARKS = "“”„«»「『\"'‘’"


class Said(NamedTuple):
    """One thing a row says of a touchpoint; `glyph` names an icon that stands before it, or ""."""

    text: str
    glyph: str = ""


Raised = Mapping[str, tuple[Said, ...]]
"""The titles of the opportunities that touchpoints raise, by touchpoint."""


@derived
def raised(journey: Journey) -> Raised:
    """The opportunities of a map, by the touchpoints they belong to."""
    found: dict[str, list[Said]] = defaultdict(list)
    for opportunity in journey.opportunities:
        for touchpoint in opportunity.touchpoints:
            found[touchpoint].append(Said(opportunity.title))
    return {key: tuple(titles) for key, titles in found.items()}


class TextRow(NamedTuple):
    """One row: its key in settings and on the command line, its name and glyph on the map.

    `field` is the touchpoint's field that is edited in the row; "" for the opportunities, which
    are records of their own. `own` gives what the row says by the touchpoint alone.
    """

    key: str
    label: str
    glyph: str
    field: str
    own: Callable[[Touchpoint], tuple[Said, ...]]

    @property
    def name(self) -> str:
        """What a person reads, in the language spoken."""
        return tr(self.label)

    def said(self, touchpoint: Touchpoint, raised: Raised) -> tuple[Said, ...]:
        """What the row says of a touchpoint, nothing where nothing is known."""
        return self.own(touchpoint) if self.field else raised.get(touchpoint.id, ())

    def written(self, touchpoint: Touchpoint) -> str:
        """The text that is edited in the row; several pains or gains are lines."""
        held = getattr(touchpoint, self.field)
        if self.field == EVIDENCE.field:
            return held.source if held else ""
        return "\n".join(held) if isinstance(held, tuple) else str(held)


def _thought(touchpoint: Touchpoint) -> tuple[Said, ...]:
    return _one(touchpoint.thought.strip())


def _quote(touchpoint: Touchpoint) -> tuple[Said, ...]:
    words = touchpoint.quote.strip()
    return _one(words if words[:1] in _QUOTATION_MARKS else in_quotes(words))


def _pains(touchpoint: Touchpoint) -> tuple[Said, ...]:
    return tuple(Said(words.strip()) for words in touchpoint.pains if words.strip())


def _gains(touchpoint: Touchpoint) -> tuple[Said, ...]:
    return tuple(Said(words.strip()) for words in touchpoint.gains if words.strip())


def _evidence(touchpoint: Touchpoint) -> tuple[Said, ...]:
    known, figures = touchpoint.evidence, tuple(map(_figure, touchpoint.metrics))
    if known is None:
        return figures
    grade = _GRADES[known.grade]
    source = known.source.strip()
    words = f"{grade.name}: {source}" if source else grade.name
    return (Said(words, grade.glyph), *figures)


def _figure(metric: Metric) -> Said:
    words = f"{metric.name} {spelt(metric.value)}{metric.unit and ' '}{metric.unit}"
    if metric.n is not None:
        words = tr("{figure}, n {n}").format(figure=words, n=metric.n)
    return Said(words, "chart-no-axes-column")


def _one(words: str) -> tuple[Said, ...]:
    return (Said(words),) if words else ()


TEXT_ROWS: tuple[TextRow, ...] = (
    TextRow("thoughts", "Thoughts", "cloud", "thought", _thought),
    TextRow("quotes", "Quotes", "quote", "quote", _quote),
    TextRow("pains", "Pains", "thumbs-down", "pains", _pains),
    TextRow("gains", "Gains", "thumbs-up", "gains", _gains),
    TextRow("evidence", "Evidence", "database", "evidence", _evidence),
    TextRow("opportunities", "Opportunities", "lightbulb", "", lambda _: ()),
)
TEXT_ROW = {row.key: row for row in TEXT_ROWS}
"""The rows by key."""
