"""Which touchpoint of the map a name in a survey means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from journeymapper.exchange.vocabulary import plain

if TYPE_CHECKING:
    from journeymapper.exchange.survey.answers import Answers
    from journeymapper.model.journey import Journey

SURE, APART, ALIKE = 90.0, 5.0, 60.0
"""Of 100: how alike a title must be to be meant for sure, how much less the next one, and how
alike one must be to be proposed."""
LETTERS = 200
"""More of a name are not compared."""
DIGITS = re.compile(r"\d+")

How = Literal["same", "sure", "perhaps", "none"]


@dataclass(frozen=True, slots=True)
class Match:
    """The touchpoint that a name means, if one is like it, and how well that is known."""

    name: str
    touchpoint: str | None
    how: How

    @property
    def is_sure(self) -> bool:
        """Whether nobody has to be asked."""
        return self.how in ("same", "sure")


def matches(journey: Journey, names: Iterable[str]) -> tuple[Match, ...]:
    """What each name means: the same title whatever its case and marks, else the one most alike."""
    titles = {each.id: plain(each.title[:LETTERS]) for each in journey.touchpoints}
    by_title: dict[str, list[str]] = {}
    for key, title in titles.items():
        by_title.setdefault(title, []).append(key)
    return tuple(_match(name, titles, by_title) for name in names)


def looks_like_survey(answers: Answers, found: Sequence[Match]) -> bool | None:
    """Whether a table holds answers about the map; None where it may be a map itself.

    Only answers name a touchpoint of the map again and again.
    """
    asked = [answers.about[each.name] for each in found if each.touchpoint]
    if not any(each.ratings for each in asked):
        return False
    return True if any(len(each.rows) > 1 for each in asked) else None


def _match(name: str, titles: Mapping[str, str], by_title: Mapping[str, Sequence[str]]) -> Match:
    words = plain(name[:LETTERS])
    if same := by_title.get(words):
        return Match(name, same[0], "same" if len(same) == 1 else "perhaps")
    best = _most_alike(words, titles)
    if not best:
        return Match(name, None, "none")
    (score, key), *others = best
    apart = not others or score - others[0][0] >= APART
    numbers = DIGITS.findall(words) == DIGITS.findall(titles[key])
    return Match(name, key, "sure" if score >= SURE and apart and numbers else "perhaps")


def _most_alike(words: str, titles: Mapping[str, str]) -> list[tuple[float, str]]:
    """(how alike, touchpoint) of the two titles most like these words, in their order or not."""
    from rapidfuzz import fuzz, process  # not before there is a survey

    found: dict[str, float] = {}
    for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
        for _, score, key in process.extract(
            words, titles, scorer=scorer, score_cutoff=ALIKE, limit=2
        ):
            found[key] = max(score, found.get(key, 0.0))
    best = sorted(found.items(), key=lambda each: (-each[1], each[0]))
    return [(score, key) for key, score in best[:2]]
