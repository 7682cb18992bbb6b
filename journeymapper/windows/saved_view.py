"""A saved view: a name for how a map is looked at, as it is remembered outside the map."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class SavedView:
    """What colours and dims the cards, which rows show, and which part of the map is in sight.

    `wanted`: by dimension the values whose cards are shown. `x`, `y`: the scene's upper left
    corner in sight; `level`: how large it shows, 1 is 100 %.
    """

    name: str
    lens: str
    wanted: Mapping[str, frozenset[str]] = field(default_factory=dict)
    text: str = ""
    lanes: str = "used"
    rows: tuple[str, ...] = ()
    rows_above: bool = False
    x: float = 0.0
    y: float = 0.0
    level: float = 1.0


Book = dict[str, tuple[SavedView, ...]]
"""The saved views of each map, by its path; the map used last at the end."""

MAPS_LIMIT = 40


def to_text(book: Book) -> str:
    """The book as one line of JSON; of maps without views and of the oldest nothing is kept."""
    kept = [(path, views) for path, views in book.items() if views][-MAPS_LIMIT:]
    return json.dumps({path: [_plain(view) for view in views] for path, views in kept})


def from_text(text: str) -> Book:
    """The book that was written; what cannot be read is left out."""
    try:
        read = json.loads(text or "{}")
        items = read.items()
    except (ValueError, AttributeError):
        return {}
    return {path: _views(listed) for path, listed in items}


def _plain(view: SavedView) -> dict[str, Any]:
    kept = {name: getattr(view, name) for name in SavedView.__dataclass_fields__}
    wanted = {name: sorted(values) for name, values in view.wanted.items()}
    return {**kept, "wanted": wanted}


def _views(listed: Any) -> tuple[SavedView, ...]:
    try:
        return tuple(_view(**each) for each in listed)
    except (TypeError, ValueError, AttributeError):
        return ()


def _view(
    *,
    name: str,
    lens: str,
    wanted: Mapping[str, list[str]],
    text: str,
    lanes: str,
    rows: list[str],
    rows_above: bool,
    x: float,
    y: float,
    level: float,
) -> SavedView:
    values = {field: frozenset(map(str, each)) for field, each in wanted.items()}
    words = tuple(map(str, rows))
    place = (float(x), float(y), float(level))
    return SavedView(
        str(name), str(lens), values, str(text), str(lanes), words, bool(rows_above), *place
    )
