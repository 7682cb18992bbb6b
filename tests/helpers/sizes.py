"""Maps of any size, the same each time."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.model.words import LEVELS, PILLARS

CARDS_OF_A_STAGE = 25
TAGS = ("by web, +1", "by phone, -2, effort 5", "backstage", "fail 3", "integrity 2", "by web")
STAGES_NEAR, MOSTLY_NEAR = 3, 0.9
USUAL: tuple[tuple[float, tuple[str, ...]], ...] = (
    (0.75, ("by web", "by phone")),
    (0.15, ("backstage",)),
    (0.85, ("-2", "-1", "+0", "+1", "+2")),
    (0.85, tuple(f"effort {effort}" for effort in range(1, 6))),
    (0.7, tuple(f"{pillar} {strength:+d}" for pillar in PILLARS for strength in (-1, 1, 2))),
    (0.7, LEVELS),
    (0.1, ("fail 3",)),
    (0.15, ("for regular",)),
    (0.85, ("started by customer", "started by business")),
    (0.85, ("owner Web shop", "owner Service")),
    (0.4, ("lasts 20",)),
)
"""Which share of touchpoints is tagged with one of what: as in the maps of sample_maps."""


def a_map_of(count: int, seed: int = 1, near: float = 0.0) -> Journey:
    """A journey of so many touchpoints in stages of 25, one leading to the next, some back.

    Each has one tag. `near`: the share of those that lead back by three stages at most; all others
    lead from anywhere to anywhere.
    """
    chance = Random(seed)
    lines = _steps(count, lambda: chance.choice(TAGS))
    return sketch("\n".join([*lines, *_leading_back(count, near, chance)]))


def a_thin_map_of(count: int) -> Journey:
    """As `a_map_of`, with most ways back near: what a file holds 100,000 of."""
    return a_map_of(count, near=MOSTLY_NEAR)


def a_usual_map_of(count: int, seed: int = 1) -> Journey:
    """As `a_thin_map_of`, as full as a map that somebody draws.

    Some 380 bytes of a file and 1.2 connections for each touchpoint.
    """
    chance = Random(seed)
    lines = _steps(count, lambda: ", ".join(_usual(chance)))
    aside = {(each, each + chance.randint(2, 5)) for each in range(count) if chance.random() < 0.15}
    lines += [f"c{early} -> c{late}" for early, late in sorted(aside) if late < count]
    return sketch("\n".join([*lines, *_leading_back(count, MOSTLY_NEAR, chance)]))


def a_loop_of(branches: int, is_closed: bool = True) -> Journey:
    """So many times two ways to go, one after the other, and back from the last to the first.

    Through a closed one lead 2 ** branches ways, in 3 * branches + 1 touchpoints.
    """
    lines = ["# A loop", "Part", "  c0 = I begin"]
    for number in range(branches):
        lines += [f"  {side}{number} = I go {side} {number}" for side in ("left", "right")]
        lines.append(f"  c{number + 1} = I am at {number + 1}")
    for number in range(branches):
        for side in ("left", "right"):
            lines.append(f"c{number} -> {side}{number}")
            lines.append(f"{side}{number} -> c{number + 1}")
    if is_closed:
        lines.append(f"c{branches} -> c0: loopback")
    return sketch("\n".join(lines))


def _steps(count: int, tags: Callable[[], str]) -> list[str]:
    lines = ["# A long way", "channels: web = Website, phone = Phone"]
    for number in range(count):
        if number % CARDS_OF_A_STAGE == 0:
            lines.append(f"Part {number // CARDS_OF_A_STAGE + 1}")
        lead = "> " if number else ""
        lines.append(f"  {lead}c{number} = I do step {number} [{tags()}]")
    return lines


def _usual(chance: Random) -> list[str]:
    return [chance.choice(tags) for share, tags in USUAL if chance.random() < share] or [TAGS[0]]


def _leading_back(count: int, near: float, chance: Random) -> list[str]:
    backs = dict.fromkeys(_back(count, near, chance) for _ in range(count // 20))  # each once
    return [f"c{late} -> c{early}: loopback, 24h" for early, late in backs]


def _back(count: int, near: float, chance: Random) -> tuple[int, int]:
    """From where to where a way leads back, the earlier one first."""
    if near and chance.random() < near:
        late = chance.randrange(1, count)
        return chance.randrange(max(0, late - STAGES_NEAR * CARDS_OF_A_STAGE), late), late
    early, late = sorted(chance.sample(range(count), 2))
    return early, late
