"""Maps of any size, the same each time."""

from __future__ import annotations

from random import Random

from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch

CARDS_OF_A_STAGE = 25
TAGS = ("by web, +1", "by phone, -2, effort 5", "backstage", "fail 3", "integrity 2", "by web")


def a_map_of(count: int, seed: int = 1) -> Journey:
    """A journey of so many touchpoints in stages of 25, one leading to the next, some back."""
    chance = Random(seed)
    lines = ["# A long way", "channels: web = Website, phone = Phone"]
    for number in range(count):
        if number % CARDS_OF_A_STAGE == 0:
            lines.append(f"Part {number // CARDS_OF_A_STAGE + 1}")
        lead = "> " if number else ""
        lines.append(f"  {lead}c{number} = I do step {number} [{chance.choice(TAGS)}]")
    backs = [sorted(chance.sample(range(count), 2)) for _ in range(count // 20)]
    lines += [f"c{late} -> c{early}: loopback, 24h" for early, late in backs]
    return sketch("\n".join(lines))
