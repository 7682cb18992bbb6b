"""Maps of any size, the same each time."""

from __future__ import annotations

from random import Random

from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch

CARDS_OF_A_STAGE = 25
TAGS = ("by web, +1", "by phone, -2, effort 5", "backstage", "fail 3", "integrity 2", "by web")
STAGES_NEAR, MOSTLY_NEAR = 3, 0.9


def a_map_of(count: int, seed: int = 1, near: float = 0.0) -> Journey:
    """A journey of so many touchpoints in stages of 25, one leading to the next, some back.

    `near`: the share of those that lead back by three stages at most; all others lead from anywhere
    to anywhere.
    """
    chance = Random(seed)
    lines = ["# A long way", "channels: web = Website, phone = Phone"]
    for number in range(count):
        if number % CARDS_OF_A_STAGE == 0:
            lines.append(f"Part {number // CARDS_OF_A_STAGE + 1}")
        lead = "> " if number else ""
        lines.append(f"  {lead}c{number} = I do step {number} [{chance.choice(TAGS)}]")
    backs = dict.fromkeys(_back(count, near, chance) for _ in range(count // 20))  # each once
    lines += [f"c{late} -> c{early}: loopback, 24h" for early, late in backs]
    return sketch("\n".join(lines))


def a_usual_map_of(count: int) -> Journey:
    """As `a_map_of`, with most ways back near, as in a map that somebody draws."""
    return a_map_of(count, near=MOSTLY_NEAR)


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


def _back(count: int, near: float, chance: Random) -> tuple[int, int]:
    """From where to where a way leads back, the earlier one first."""
    if near and chance.random() < near:
        late = chance.randrange(1, count)
        return chance.randrange(max(0, late - STAGES_NEAR * CARDS_OF_A_STAGE), late), late
    early, late = sorted(chance.sample(range(count), 2))
    return early, late
