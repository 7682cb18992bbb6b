"""The scores a second time: each as its definition says it, word by word, and slowly.

Shares no code with the package but the records: words and rules are those of the second
catalogue, means are sums over lists, leverage tries every path with every touchpoint made easy.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import Any

from journeymapper.model.journey import Journey
from tests.analysis.by_definition import expected
from tests.analysis.definitions.words import DEFINITIONS, Map, simple_paths

LEVELS = ["communication", "responsive", "commitment", "proactive", "evolution"]
PILLARS: list[Any] = [
    "integrity",
    "resolution",
    "expectations",
    "empathy",
    "personalization",
    "time_and_effort",
]
ASPECTS = ["values", "messaging", "visual_identity"]

Number = Fraction | int | None


def rounded(value: Number) -> float | None:
    if value is None:
        return None
    with localcontext() as context:
        context.prec = 60
        exact = Fraction(value)
        number = Decimal(exact.numerator) / Decimal(exact.denominator)
        return float(number.quantize(Decimal("0.0001"), ROUND_HALF_UP))


def mean(values: Iterable[Any]) -> Fraction | None:
    held = [value for value in values if value is not None]
    return Fraction(sum(held)) / len(held) if held else None


def share(truths: Iterable[bool]) -> Fraction | None:
    return mean([Fraction(int(truth)) for truth in truths])


class Scored:
    """Every score of one journey, as `score --format json` tells it, without the texts."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.m = Map(journey)
        self.J = [t for t in journey.touchpoints if t.id in self.m.J]
        self.stages = [s for s in self.m.stage_order if self.m.members(s)]
        self.place = {s: n for n, s in enumerate(self.m.stage_order)}

    def told(self) -> dict[str, Any]:
        return {
            "version": 1,
            "pyramid": self.pyramid(),
            "pillars": self.pillars(),
            "effort": {"segments": {s: self.effort(s) for s in self.m.segments}},
            "emotion": {
                "curve": {s: rounded(mean(t.sentiment for t in self.at(s))) for s in self.stages},
                "peak": rounded(self.peak()),
                "end": rounded(self.end()),
                "peak_end": rounded(self.peak_end()),
            },
            "continuum": self.continuum(),
            "components": {
                name: {"score": rounded(score), "missing": missing}
                for name, (score, missing) in self.components().items()
            },
        }

    def at(self, stage: str) -> list[Any]:
        return [t for t in self.J if t.stage == stage]

    def silent(self, code: str) -> bool:
        return not list(DEFINITIONS[code][1](self.m))

    def c(self, level: str) -> Fraction | None:
        return share(any(t.level == level for t in self.at(s)) for s in self.stages)

    def differences(self) -> list[tuple[Fraction, str, str]]:
        covered: list[Any] = [self.c(level) for level in LEVELS]
        return [
            (covered[b] - covered[a], LEVELS[a], LEVELS[b])
            for a in range(5)
            for b in range(a + 1, 5)
        ]

    def inversion(self) -> Fraction | None:
        if not self.stages:
            return None
        return sum((max(Fraction(0), d) for d, _, _ in self.differences()), Fraction(0)) / 6

    def pyramid(self) -> dict[str, Any]:
        pair = None
        if self.stages:
            differences = self.differences()
            largest = max(d for d, _, _ in differences)
            if largest > 0:
                pair = next([low, high] for d, low, high in differences if d == largest)
        return {
            "coverage": {level: rounded(self.c(level)) for level in LEVELS},
            "matrix": {
                s: {level: sum(t.level == level for t in self.at(s)) for level in LEVELS}
                for s in self.stages
            },
            "inversion": rounded(self.inversion()),
            "worst_pair": pair,
        }

    def pillars(self) -> dict[str, Any]:
        means = [mean(t.pillars.get(p) for t in self.J) for p in PILLARS]
        weakest = None
        if any(t.pillars for t in self.J):
            order = [(-99 if value is None else value, n) for n, value in enumerate(means)]
            weakest = PILLARS[min(order)[1]]
        return {
            "total": self.strengths(self.J),
            "by_stage": {s: self.strengths(self.at(s)) for s in self.stages},
            "by_segment": {
                s.id: self.strengths([t for t in self.J if t.id in self.m.nodes(s.id)])
                for s in self.journey.segments
            },
            "by_channel": {
                c.id: self.strengths([t for t in self.J if c.id in t.channels])
                for c in self.journey.channels
            },
            "weakest": weakest,
        }

    def strengths(self, touchpoints: list[Any]) -> dict[str, Any]:
        return {
            p: {
                "tagged": sum(p in t.pillars for t in touchpoints),
                "mean": rounded(mean(t.pillars.get(p) for t in touchpoints)),
            }
            for p in PILLARS
        }

    def effort(self, segment: str) -> dict[str, Any] | None:
        path = self.m.least_path(segment)
        if path is None:
            return None
        weight = {t.id: 4 if t.effort is None else t.effort for t in self.J}
        ways = [
            way
            for entry in self.m.E & self.m.nodes(segment)
            for way in simple_paths(self.m.edges(segment), (entry,))
            if way[-1] in self.m.Z
        ]
        least = self.m.sum(path)
        saved = {}
        for v in self.m.nodes(segment):
            eased = weight | {v: 1}
            saved[v] = least - min(sum(eased[u] for u in way) for way in ways)
        best = sorted((-saves, v) for v, saves in saved.items() if saves > 0)[:3]
        return {
            "path": list(path),
            "sum": least,
            "estimated": sum(self.m.all[v].effort is None for v in path),
            "leverage": [{"touchpoint": v, "saves": -saves} for saves, v in best],
        }

    def peak(self) -> int | None:
        rated = [t.sentiment for t in self.J if t.sentiment is not None]
        for value in (-3, 3, -2, 2, -1, 1, 0):
            if value in rated:
                return value
        return None

    def end(self) -> Fraction | None:
        return mean(self.m.all[z].sentiment for z in self.m.Z & self.m.reachable())

    def peak_end(self) -> Fraction | None:
        peak, end = self.peak(), self.end()
        return None if peak is None or end is None else (peak + end) / 2

    def continuum(self) -> dict[str, Any]:
        names = [
            "New to the game",
            "Finding one's footing with the customer",
            "Far along in the customer experience journey",
            "Hitting the high notes",
        ]
        truths = [self.newcomer(), self.footing(), self.far_along(), self.high_notes()]
        shares = [Fraction(sum(each), len(each)) for each in truths]
        position = Fraction(0)
        for k in range(4):
            if all(earlier >= Fraction(7, 10) for earlier in shares[:k]):
                position += shares[k]
        return {
            "position": rounded(position),
            "believed": self.journey.header.believed_landmark,
            "landmarks": [
                {"name": name, "share": rounded(part), "criteria": [{"holds": t} for t in each]}
                for name, part, each in zip(names, shares, truths, strict=True)
            ],
        }

    def newcomer(self) -> list[bool]:
        header = self.journey.header
        impressions = [
            mean(t.sentiment for t in self.at(s) if t.lane == "frontstage") for s in self.stages
        ]
        first = next((value for value in impressions if value is not None), Fraction(0))
        return [
            bool(header.scenario.strip()) and bool(header.goal.strip()),
            bool(header.differentiator.strip()),
            first >= 1,
            any(
                t.stage == s and t.level == "communication"
                for s in self.stages[:1]
                for t in self.journey.touchpoints
            ),
        ]

    def footing(self) -> list[bool]:
        moments = [t for t in self.J if t.moment_of_truth]
        ground = [self.c("communication"), self.c("responsive")]
        return [
            any(t.promises_made for t in self.J) and self.silent("JM301"),
            all(c is not None and c >= Fraction(8, 10) for c in ground),
            bool(moments)
            and all(
                t.owner.strip()
                and any(system.strip() for system in t.systems)
                and any(
                    self.m.all[other].lane in ("backstage", "support")
                    for other in self.supporting(t.id)
                )
                for t in moments
            ),
        ]

    def supporting(self, v: str) -> list[str]:
        support = [pair for pair, c in self.m.connections.items() if c.kind == "support"]
        return [b for a, b in support if a == v] + [a for a, b in support if b == v]

    def far_along(self) -> list[bool]:
        known = share(t.evidence is not None and t.evidence.grade != "assumption" for t in self.J)
        phase = {s.id: s.phase for s in self.journey.stages}
        loops = [
            (self.m.all[c.source].stage, self.m.all[c.target].stage)
            for c in self.journey.connections
            if c.kind == "loopback"
        ]
        return [
            known is not None and known >= Fraction(6, 10),
            len(self.feedback()) >= 2 and self.silent("JM209"),
            any(phase[a] == "after" and self.place[b] < self.place[a] for a, b in loops),
            any(
                metric.name.strip().upper() not in ("NPS", "CSAT", "CES")
                for t in self.journey.touchpoints
                for metric in t.metrics
            ),
        ]

    def feedback(self) -> list[Any]:
        return [t for t in self.journey.touchpoints if "feedback" in t.traits]

    def high_notes(self) -> list[bool]:
        dismissed = {
            (d.rule, tuple(sorted(d.subjects)), tuple(sorted(d.segments)), d.about)
            for d in self.journey.dismissals
        }
        errors = [
            each
            for each in expected(self.journey, "review")
            if each[1] == "E" and (each[0], *each[2:]) not in dismissed
        ]
        rated = [t.sentiment for t in self.J if t.moment_of_truth and t.sentiment is not None]
        high = share(
            any(t.level in ("proactive", "evolution") for t in self.at(s)) for s in self.stages
        )
        inversion, end = self.inversion(), self.end()
        return [
            not errors,
            bool(rated) and all(feeling >= 2 for feeling in rated),
            high is not None
            and high >= Fraction(1, 2)
            and inversion is not None
            and inversion < Fraction(5, 100),
            end is not None and end >= 2,
        ]

    def components(self) -> dict[str, tuple[Fraction, list[str]]]:
        return {
            "journey_mapping": self.journey_mapping(),
            "touchpoint_analysis": self.touchpoint_analysis(),
            "segmentation": self.segmentation(),
            "expectations": self.expectations(),
            "feedback": self.feedback_component(),
            "service_quality": self.service_quality(),
            "technology": self.technology(),
            "brand_consistency": self.brand_consistency(),
        }

    def journey_mapping(self) -> tuple[Fraction, list[str]]:
        roles, reachable = [t.role for t in self.J], self.m.reachable()
        phases = [s.phase for s in self.journey.stages]
        parts = [
            int("entry" in roles),
            int("goal" in roles),
            int("before" in phases and "after" in phases),
            share(s in self.stages for s in self.m.stage_order),
            share(t.id in reachable for t in self.J),
        ]
        empty = [s for s in self.m.stage_order if s not in self.stages]
        return percent(parts), empty + [t.id for t in self.J if t.id not in reachable]

    def touchpoint_analysis(self) -> tuple[Fraction, list[str]]:
        rows = [
            (
                bool(t.channels),
                t.level is not None,
                len(t.pillars) > 0,
                t.sentiment is not None or t.effort is not None,
            )
            for t in self.J
        ]
        parts = [share(row[n] for row in rows) for n in range(4)]
        lacking = [t.id for t, row in zip(self.J, rows, strict=True) if False in row]
        return percent(parts), lacking

    def segmentation(self) -> tuple[Fraction, list[str]]:
        stranded = {s for said in DEFINITIONS["JM701"][1](self.m) for s in said[2]}
        records = [*self.journey.touchpoints, *self.journey.connections]
        rows = {
            s.id: [
                s.basis is not None,
                s.id not in stranded,
                any(s.id in each.segments for each in records),
            ]
            for s in self.journey.segments
        }
        return percent(share(row) for row in rows.values()), [s for s in rows if False in rows[s]]

    def expectations(self) -> tuple[Fraction, list[str]]:
        having = [t for t in self.J if t.expectation and t.expectation.text.strip()]
        with_one = {t.stage for t in having}
        rated = share(
            t.expectation is not None and t.expectation.outcome is not None for t in having
        )
        parts = [share(s in with_one for s in self.stages), rated or Fraction(0)]
        return percent(parts), [s for s in self.stages if s not in with_one]

    def feedback_component(self) -> tuple[Fraction, list[str]]:
        places = self.feedback()
        wasted = {v for said in DEFINITIONS["JM209"][1](self.m) for v in said[1]}
        with_one = {t.stage for t in places if t.id in self.m.J}
        heard = share(t.id not in wasted for t in places)
        parts = [share(s in with_one for s in self.stages), heard or Fraction(0)]
        return percent(parts), [s for s in self.stages if s not in with_one]

    def service_quality(self) -> tuple[Fraction, list[str]]:
        front = [t for t in self.journey.touchpoints if t.lane == "frontstage"]
        rows = [
            (t.performance is not None or len(t.metrics) > 0, bool(self.supporting(t.id)))
            for t in front
        ]
        parts = [share(row[n] for row in rows) for n in range(2)]
        return percent(parts), [t.id for t, row in zip(front, rows, strict=True) if False in row]

    def technology(self) -> tuple[Fraction, list[str]]:
        rows = {t.id: any(system.strip() for system in t.systems) for t in self.J}
        return percent([share(rows.values())]), [v for v in rows if not rows[v]]

    def brand_consistency(self) -> tuple[Fraction, list[str]]:
        brands = {c.id: [getattr(c.brand, a) for a in ASPECTS] for c in self.journey.channels}
        spreads = [0]
        for n in range(3):
            rated = [ratings[n] for ratings in brands.values() if ratings[n] is not None]
            spreads += [a - b for a in rated for b in rated]
        full = share(None not in ratings for ratings in brands.values()) or Fraction(0)
        score = 100 * full * (1 - Fraction(max(spreads), 2))
        return score, [c for c in brands if None in brands[c]]


def percent(parts: Iterable[Number]) -> Fraction:
    return 100 * (mean(parts) or Fraction(0))
