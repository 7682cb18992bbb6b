"""All promises at length, two at a time, and one table of what was found.

    python -m tests.faults.soak [KEY=NUMBER ...]

with keys as in `MUCH`. Ends with 1 where a promise is broken. Each part prints JSON, also alone.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

MUCH = {
    "KILLS": 1_000,
    "RACES": 300,
    "MUTANTS": 10_000,
    "BOMBS": 300,
    "CARDS": 10_000,
    "DIAGRAMS": 20_000,
    "EDITS": 60_000,
    "WINDOW": 10_000,
    "LARGE": 300,
    "SEED": 1,
}
PATIENCE_SECONDS = 1_500
AT_ONCE = 2

Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Promise:
    """A row of the table: a figure, told in words with what a part has told, and its bound."""

    name: str
    figure: str
    bound: str
    holds: Callable[[Told], bool]


@dataclass(frozen=True, slots=True)
class Part:
    """A module of the tests with its arguments, which may be keys of MUCH, and its promises."""

    module: str
    arguments: tuple[str, ...]
    promises: tuple[Promise, ...]

    def run(self, much: dict[str, int]) -> Told:
        """What it told; `wrong` says why where it told nothing."""
        arguments = [str(much.get(each, each)) for each in self.arguments]
        command = [sys.executable, "-m", f"tests.{self.module}", *arguments]
        began = time.monotonic()
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, check=False, timeout=PATIENCE_SECONDS
            )
            told = {"wrong": [], **json.loads(done.stdout)}
        except subprocess.TimeoutExpired:
            told = {"wrong": [f"no end after {PATIENCE_SECONDS} s"]}
        except ValueError:
            told = {"wrong": [done.stderr[-2_000:] or f"ended with {done.returncode}"]}
        return {**told, "seconds": round(time.monotonic() - began)}


def nothing_wrong(told: Told) -> bool:
    """Whether a part found nothing that should not be."""
    return not told["wrong"]


def at_most(name: str, most: float) -> Callable[[Told], bool]:
    """Whether a figure is within its bound."""
    return lambda told: told[name] <= most


NOTHING = "0 wrong"
MB, MS = 20, 16
GROWN = Promise(
    "R13", "{edits:,} edits of {cards:,} cards: {grown:+} MB", f"{MB} MB", at_most("grown", MB)
)
QUICK = Promise(
    "R13", "99 of 100 edits of {cards:,} cards within {p99} ms", f"{MS} ms", at_most("p99", MS)
)
PIECES = ("opening", "findings", "edit", "saving", "export")
SEEN = Promise(
    "R13", "the same, seen in a window of {cards:,} cards: {p99} ms", "told", lambda told: True
)
"""With layout, panels and repaint it is the speed of the program, and no promise of safety."""
PARTS = (
    Part(
        "faults.mutants",
        ("MUTANTS", "SEED"),
        (
            Promise("S1", "{each:,} mutants of each format", NOTHING, nothing_wrong),
            Promise("S1", "the slowest mutant {slowest} s", "1 s", at_most("slowest", 1)),
            Promise("S1", "{megabytes} MB held", "300 MB", at_most("megabytes", 300)),
        ),
    ),
    Part("faults.hours", ("window", "WINDOW", "50", "SEED"), (GROWN, SEEN)),
    Part(
        "faults.bombs",
        ("BOMBS", "SEED"),
        (Promise("S2", "{bombs} bombs, {refused} refused", NOTHING, nothing_wrong),),
    ),
    Part("faults.hours", ("window", "LARGE", "1000", "SEED"), (SEEN,)),
    Part(
        "faults.kills",
        ("KILLS", "SEED"),
        (Promise("R1", "{kills:,} kills, {edits:,} edits, {saves} saves", NOTHING, nothing_wrong),),
    ),
    Part(
        "faults.raising",
        (),
        (Promise("R11", "{tried} methods and actions made to raise", NOTHING, nothing_wrong),),
    ),
    Part(
        "exchange.mermaid.generated",
        ("DIAGRAMS", "SEED"),
        (Promise("Mermaid", "{diagrams:,} diagrams as its own parser", NOTHING, nothing_wrong),),
    ),
    Part(
        "faults.blocked",
        ("CARDS",),
        tuple(
            Promise(
                "R14", f"{{cards:,}} cards, {each}: {{{each}}} ms", "100 ms", at_most(each, 100)
            )
            for each in PIECES
        ),
    ),
    Part("faults.hours", ("document", "EDITS", "50", "SEED"), (GROWN, QUICK)),
    Part(
        "faults.races",
        ("RACES",),
        (Promise("R6", "{races} races, {told} told", NOTHING, nothing_wrong),),
    ),
)


def rows(part: Part, told: Told) -> list[tuple[str, str, str, str]]:
    """What the table says of a part."""
    found = []
    for each in part.promises:
        try:
            figure, holds = each.figure.format(**told), nothing_wrong(told) and each.holds(told)
        except KeyError:
            figure, holds = f"{part.module} told nothing", False
        found.append((each.name, figure, each.bound, "ok" if holds else "BROKEN"))
    return found


def main(much: dict[str, int]) -> int:
    """Run all and print the table; gives 1 where a promise is broken."""
    table = [("promise", "measured", "bound", "")]
    with ThreadPoolExecutor(AT_ONCE) as runners:
        for part, told in zip(PARTS, runners.map(lambda each: each.run(much), PARTS), strict=True):
            print(f"{part.module} {' '.join(part.arguments)}: {told['seconds']} s", flush=True)
            print(*told["wrong"], sep="\n", end="\n" if told["wrong"] else "", flush=True)
            table += rows(part, told)
    wide = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        print("  ".join(each.ljust(width) for each, width in zip(row, wide, strict=True)).rstrip())
    return int(any(row[-1] == "BROKEN" for row in table))


if __name__ == "__main__":
    wanted = dict(each.split("=", 1) for each in sys.argv[1:])
    sys.exit(main({name: int(wanted.get(name, much)) for name, much in MUCH.items()}))
