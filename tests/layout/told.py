"""A layout as something to compare."""

from __future__ import annotations

from journeymapper.layout.geometry import Layout


def told(laid: Layout) -> dict[str, object]:
    """All that a layout says of the map, in the order in which it says it."""
    made_from = ("records", "facts", "plan")
    parts = {key: part for key, part in laid._asdict().items() if key not in made_from}
    parts |= {key: [*parts[key].items()] for key in ("stages", "lanes", "cards", "lines")}
    parts["curve"] = [*laid.curve.points]
    parts["texts"] = {key: (band.rect, [*band.entries.items()]) for key, band in laid.texts.items()}
    return parts
