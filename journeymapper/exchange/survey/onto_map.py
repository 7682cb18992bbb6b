"""Answers put onto a map: one patch, and what of them it does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.exchange.survey.answers import Answers, Asked
from journeymapper.exchange.survey.figures import SCALES, figure
from journeymapper.exchange.survey.matching import Match, matches
from journeymapper.language import spelt, tr, tr_many
from journeymapper.model.draft import Draft
from journeymapper.model.patch import Patch
from journeymapper.model.records import Evidence, Metric, Touchpoint
from journeymapper.model.values import TEXT_LIMIT

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

QUOTE = 200
"""The longest comment that fits a card."""
GRADES = (None, "assumption", "workshop", "qualitative", "quantitative", "log")
"""From what nobody knows to what was measured."""


@dataclass(frozen=True, slots=True)
class Onto:
    """What answers change on a map, and what of them is left out, in sentences."""

    patch: Patch
    losses: tuple[str, ...]


def sure_ones(journey: Journey, answers: Answers, source: str) -> Onto:
    """The answers whose touchpoints are known without asking; the others are told.

    What is meant for sure without being the same is told, too.
    """
    found = matches(journey, answers.about)
    told = tuple(
        words for each in found if (words := _told(each, answers.about[each.name], journey))
    )
    chosen = {each.name: each.touchpoint for each in found if each.touchpoint and each.is_sure}
    onto = onto_map(journey, answers, chosen, source)
    return Onto(onto.patch, (*told, *onto.losses))


def onto_map(journey: Journey, answers: Answers, chosen: Mapping[str, str], source: str) -> Onto:
    """The figures and quotes of the answers; `chosen` is the touchpoint that each name means.

    `source` is the survey's file, where the evidence is from. Names of one touchpoint are one.
    """
    draft = Draft(journey)
    losses = list(answers.losses)
    for key in dict.fromkeys(key for key in journey.touchpoints.keys if key in {*chosen.values()}):
        asked = _together([answers.about[name] for name, meant in chosen.items() if meant == key])
        touchpoint = journey.touchpoints[key]
        figures = _Figures(touchpoint, asked)
        quote = touchpoint.quote or _quote(asked.comments)
        draft.put(
            touchpoint.changed(
                metrics=figures.metrics, quote=quote, evidence=_evidence(touchpoint, asked, source)
            )
        )
        losses += [*figures.told, *_comments_left(touchpoint.title, quote, asked.comments)]
    return Onto(draft.patch(tr("Survey answers")), tuple(losses))


class _Figures:
    """The metrics of a touchpoint with those of the answers; `told` is what there was already."""

    def __init__(self, touchpoint: Touchpoint, asked: Asked) -> None:
        self.metrics: tuple[Metric, ...] = touchpoint.metrics
        self.told: list[str] = []
        for question in SCALES:
            if ratings := asked.ratings.get(question):
                self._put(touchpoint.title, figure(question, ratings))

    def _put(self, title: str, new: Metric) -> None:
        same = [each for each in self.metrics if _what(each) == _what(new)]
        self.metrics = (*(each for each in self.metrics if each not in same), new)
        if not same:
            return
        words = tr("{touchpoint}: {metric} takes the place of {before}.")
        if same == [new]:
            words = tr("{touchpoint}: {metric} is there already.")
        before = ", ".join(spelt(each.value) for each in same)
        metric = f"{new.name} {spelt(new.value)}"
        self.told.append(words.format(touchpoint=title, metric=metric, before=before))


def _what(metric: Metric) -> tuple[str, str | None]:
    return metric.name.strip().casefold(), metric.date


def _together(several: Sequence[Asked]) -> Asked:
    whole = Asked()
    for each in several:
        for question, ratings in each.ratings.items():
            whole.ratings.setdefault(question, []).extend(ratings)
        whole.comments += each.comments
    return whole


def _quote(comments: Sequence[str]) -> str:
    """The comment that says most and fits a card; who said it is never taken."""
    fitting = [each for each in comments if len(each) <= QUOTE]
    return min(fitting, key=lambda each: (-len(each), each), default="")


def _comments_left(title: str, quote: str, comments: Sequence[str]) -> Iterator[str]:
    if count := len(comments) - (quote in comments):
        yield tr_many(
            "{touchpoint}: one more comment is left out.",
            "{touchpoint}: {n} more comments are left out.",
            count,
            touchpoint=title,
        )


def _evidence(touchpoint: Touchpoint, asked: Asked, source: str) -> Evidence:
    """What is known now; numbers are better known than words, and an event log better than both."""
    known = touchpoint.evidence
    grade = "quantitative" if asked.ratings else "qualitative"
    if known and GRADES.index(known.grade) >= GRADES.index(grade):
        return known
    sources = dict.fromkeys(each for each in (known.source if known else "", source) if each)
    told = ", ".join(sources)
    return Evidence(grade=grade, source=told if len(told) <= TEXT_LIMIT else source)  # type: ignore[arg-type]


def _told(match: Match, asked: Asked, journey: Journey) -> str:
    """What to say of a name that is not a touchpoint's title."""
    if match.how == "same":
        return ""
    title = journey.touchpoints[match.touchpoint].title if match.touchpoint else ""
    parts = {"name": match.name, "title": title}
    if match.how == "sure":
        return tr("“{name}” is taken for “{title}”.").format(**parts)
    count = len(asked.rows)
    if match.how == "perhaps":
        return tr_many(
            "“{name}” is left out, one answer: it may mean “{title}”.",
            "“{name}” is left out, {n} answers: it may mean “{title}”.",
            count,
            **parts,
        )
    return tr_many(
        "“{name}” is left out, one answer: no touchpoint is called so.",
        "“{name}” is left out, {n} answers: no touchpoint is called so.",
        count,
        name=match.name,
    )
