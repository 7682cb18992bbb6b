"""How a difference is told to people, whatever the format: names, values, counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from journeymapper.model.titles import KINDS, title_of

if TYPE_CHECKING:
    from journeymapper.analysis.compare import Comparison
    from journeymapper.model.diff import Difference, Entry, FieldChange, Moved
    from journeymapper.model.journey import Journey

LONG = 100
AROUND = 30


def named(entry: Entry) -> str:
    """What a record is, and what it is called: touchpoint “I order it”."""
    return f"{KINDS[entry.table]} “{one_line(entry.title)}”"


def new_place(moved: Moved, journey: Journey) -> str:
    """Where a record stands now: after which other one."""
    if moved.follows is None:
        return "now first"
    return f"now after “{one_line(title_of(journey, moved.table, moved.follows))}”"


def values(change: FieldChange) -> tuple[str, str]:
    """A field before and after in words; of two long texts only what is around the difference."""
    old, new = change.old, change.new
    if isinstance(old, str) and isinstance(new, str):
        old, new = _where_they_part(old, new)
    return _value(old), _value(new)


def record_counts(records: Difference) -> str:
    """1 added, 2 changed; the same, where nothing is."""
    counts = (
        (len(records.added), "added"),
        (len(records.removed), "removed"),
        (len(records.changed), "changed"),
        (len(records.moved), "moved"),
    )
    return _counted(counts) or "the same"


def finding_counts(findings: Comparison) -> str:
    """2 gone, 1 new, 3 standing; none, where there are none."""
    counts = (
        (len(findings.gone), "gone"),
        (len(findings.new), "new"),
        (len(findings.standing), "standing"),
        (len(findings.dismissed), "dismissed"),
    )
    return _counted(counts) or "none"


def one_line(text: str) -> str:
    """The text without its line breaks."""
    return " ".join(text.split())


def _counted(counts: Sequence[tuple[int, str]]) -> str:
    return ", ".join(f"{number} {word}" for number, word in counts if number)


def _value(value: Any) -> str:
    """A value of the file as people read it."""
    if value is None or value in ([], {}):
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return f"“{one_line(value)}”"
    if isinstance(value, list):
        return ", ".join(map(_value, value))
    if isinstance(value, dict):
        inside = (f"{key} {_value(held)}" for key, held in value.items() if held is not None)
        return f"({', '.join(inside)})"
    return str(value)


def _where_they_part(old: str, new: str) -> tuple[str, str]:
    if max(len(old), len(new)) <= LONG:
        return old, new
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    first, last = max(0, start - AROUND), max(0, end - AROUND)
    return _cut(old, first, last), _cut(new, first, last)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with that are the same."""
    differs = (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differs, min(len(one), len(other)))


def _cut(text: str, first: int, last: int) -> str:
    return f"{'…' if first else ''}{text[first : len(text) - last]}{'…' if last else ''}"
