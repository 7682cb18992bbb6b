"""The table: a line per figure, with what it is measured by and whether that is enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.measure import Series

HEADER = ("row", "measured", "floor or rival, same run", "", "must", "moonshot", "", "")
MISSING, TOLD, MOONSHOT, OK, OVER = "missing", "told", "moonshot", "ok", "over"


@dataclass(frozen=True, slots=True)
class Line:
    """A figure. `must` and `moonshot` bound `value`, all three in `unit`.

    No value: it could not be measured, and `note` says why. No bounds: it is only told.
    """

    row: str
    figure: str
    floor: str = ""
    value: float | None = None
    unit: str = "x"
    must: float | None = None
    moonshot: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        """Whether it is enough."""
        if self.value is None:
            return MISSING
        if self.must is None and self.moonshot is None:
            return TOLD
        if self.moonshot is not None and self.value <= self.moonshot:
            return MOONSHOT
        return TOLD if self.must is None else OK if self.value <= self.must else OVER

    @property
    def cells(self) -> tuple[str, ...]:
        """What the table says of it."""
        bounds = [spelt(bound, self.unit) for bound in (self.must, self.moonshot)]
        value = spelt(self.value, self.unit)
        return (self.row, self.figure, self.floor, value, *bounds, self.verdict, self.note)


def compared(
    row: str,
    what: str,
    taken: Series,
    against: str,
    floor: Series,
    must: float | None = None,
    moonshot: float | None = None,
    *,
    by_clock: bool = False,
) -> Line:
    """The line of a ratio: by the clock, or of the processor; the other one is noted."""
    wall, cpu = taken.wall / floor.wall, taken.cpu / floor.cpu
    own, other = (taken.wall, floor.wall) if by_clock else (taken.cpu, floor.cpu)
    note = f"CPU {cpu:.2f} x" if by_clock else f"clock {wall:.2f} x"
    return Line(
        row,
        f"{what} {milliseconds(own)}",
        f"{against} {milliseconds(other)}",
        wall if by_clock else cpu,
        "x",
        must,
        moonshot,
        f"{note}, median of {len(taken)}",
    )


def spelt(value: float | None, unit: str) -> str:
    """A value with its unit; nothing for none."""
    return "" if value is None else f"{value:,.{_digits(value, unit)}f} {unit}".strip()


def milliseconds(seconds: float) -> str:
    """A time as milliseconds that say something."""
    return f"{seconds * 1000:,.{1 if seconds < 0.02 else 0}f} ms"


def table(lines: Iterable[Line]) -> str:
    """All lines in Markdown, its header first, the columns one below the other."""
    rows = [HEADER, *(line.cells for line in lines)]
    widths = [max(1, *map(len, column)) for column in zip(*rows, strict=True)]
    shown = [" | ".join(map(str.ljust, row, widths)) for row in rows]
    rule = " | ".join("-" * width for width in widths)
    return "\n".join(f"| {row} |" for row in (shown[0], rule, *shown[1:]))


def _digits(value: float, unit: str) -> int:
    if unit == "x":
        return 2 if value < 10 else 1
    if unit == "s":
        return 2 if value < 10 else 1
    return 1 if unit in ("ms", "%") and value < 100 else 0
