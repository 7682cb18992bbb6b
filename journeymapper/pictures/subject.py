"""What a picture shows: a journey cut and redacted as wished, laid out, with its findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from journeymapper.analysis.finding import Finding, Report
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Layout, Rect
from journeymapper.model.journey import Journey
from journeymapper.model.members import members
from journeymapper.model.redacted import redacted, told_rows
from journeymapper.model.table import Table
from journeymapper.model.words import WALKED_LANES
from journeymapper.painting.look import Look, PromiseArc
from journeymapper.painting.numbering import (
    WHOLE_MAP,
    Mark,
    badges_of,
    marks_of,
    numbered,
    places_of,
)
from journeymapper.painting.sky import bounds_with_sky
from journeymapper.painting.theme import THEMES
from journeymapper.pictures.options import PictureOptions

if TYPE_CHECKING:
    from journeymapper.layout.showing import Showing
    from journeymapper.painting.scores.scored import Scored

MANY = 5_000
"""Of so many touchpoints little may be known at a time."""


class Subject:
    """Everything a page draws; `profile` is "" where there are no annotations."""

    def __init__(
        self,
        journey: Journey,
        showing: Showing,
        look: Look,
        findings: tuple[Finding, ...],
        profile: str,
        options: PictureOptions,
        scored: Scored | None,
    ) -> None:
        self.journey, self.look, self.profile = journey, look, profile
        self.findings = findings
        self.counts = Counter(finding.severity for finding in findings)
        """How many findings of each severity there are, also of those let go."""
        self.options, self.scored = options, scored
        self._showing = showing

    @cached_property
    def layout(self) -> Layout:
        """Where everything lies, worked out once somebody asks."""
        return layout(self.journey, showing=self._showing)

    @cached_property
    def marks(self) -> Mapping[str, list[Mark]]:
        """By record, its badges with their findings."""
        return marks_of(self.journey, self.findings)

    @property
    def bounds(self) -> Rect:
        """All there is to see of the map, without rail and gutter."""
        return bounds_with_sky(self.layout, self.look)

    def let_go(self, most: int) -> None:
        """Forget all findings but so many: the others are counted, and their badges known."""
        self.findings = self.findings[:most]


def subject_of(journey: Journey, report: Report | None, options: PictureOptions) -> Subject:
    """What a picture of a journey shows. Raises KeyError for a stage or segment it lacks."""
    whole, showing = journey, options.showing
    if options.redact:
        whole, showing = redacted(journey), showing._replace(texts=told_rows(showing.texts))
    shown = whole if options.stage is None else of_stage(whole, options.stage)
    if options.showing.lanes == "seen":
        shown = seen_of(shown)
    annotated = report if options.annotate else None
    findings = () if annotated is None else _findings_on(shown, whole, annotated, options)
    if len(whole.touchpoints) > MANY:
        whole.let_go()
    look = Look(
        theme=THEMES[options.theme],
        lens=options.lens,
        shown=None if options.segment is None else walked_by(shown, options.segment),
        badges=badges_of(shown, findings),
        show_votes=True,
        wide_gutter=True,
        label_extremes=True,
        hints=False,
        transparent=options.transparent,
        remembers=False,
        arcs=_arcs(whole) if options.promises else (),
    )
    profile = "" if annotated is None else annotated.profile
    scored = _scored(whole, findings, options)
    showing = showing._replace(labelled_curve=True)
    return Subject(shown, showing, look, findings, profile, options, scored)


def _arcs(journey: Journey) -> tuple[PromiseArc, ...]:
    from journeymapper.analysis.ledger import ledger
    from journeymapper.painting.promises import arcs_of

    return arcs_of(journey, ledger(journey))


def _scored(
    journey: Journey, findings: tuple[Finding, ...], options: PictureOptions
) -> Scored | None:
    if options.scores is None:
        return None
    from journeymapper.painting.scores.flags import flags_of
    from journeymapper.painting.scores.scored import Scored

    flags = flags_of(options.scores.pyramid, findings)
    theme = THEMES[options.theme]
    return Scored(journey, options.scores, theme, options.lens, flags, on_paper=True)


def of_stage(journey: Journey, stage: str) -> Journey:
    """One stage of a journey with its touchpoints and what connects them."""
    held = {each.id for each in members(journey)[stage]}
    return _cut(journey, held).with_tables(stages=Table([journey.stages[stage]]))


def _cut(journey: Journey, held: set[str]) -> Journey:
    return journey.with_tables(
        touchpoints=Table(each for each in journey.touchpoints if each.id in held),
        connections=Table(
            each for each in journey.connections if each.source in held and each.target in held
        ),
    )


def seen_of(journey: Journey) -> Journey:
    """What the customer sees of a journey: nothing behind the line of visibility."""
    held = {each.id for each in journey.touchpoints if each.lane in WALKED_LANES}
    return _cut(journey, held)


def walked_by(journey: Journey, segment: str) -> frozenset[str]:
    """The touchpoints a segment meets: its own and everyone's."""
    known = journey.segments[segment].id
    return frozenset(
        each.id for each in journey.touchpoints if not each.segments or known in each.segments
    )


def _findings_on(
    journey: Journey, whole: Journey, report: Report, options: PictureOptions
) -> tuple[Finding, ...]:
    """The findings of what is shown; those on the whole map only where no stage is cut out."""

    def is_told(finding: Finding) -> bool:
        if places_of(journey, finding) != (WHOLE_MAP,):
            return True
        return options.stage is None and places_of(whole, finding) == (WHOLE_MAP,)

    return tuple(filter(is_told, numbered(journey, report)))
