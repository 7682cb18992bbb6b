"""A value of a dimension in words: "2 Responsive", "+1 Content"."""

from __future__ import annotations

from typing import Any

from journeymapper.language import tr
from journeymapper.model import dimensions as d
from journeymapper.model.dimensions import Dimension


def in_words(dimension: Dimension, held: Any) -> str:
    """One value that a record holds, as people say it."""
    place, option = next(
        ((n, o) for n, o in enumerate(dimension.values) if o.key == str(held)), (-1, None)
    )
    if option is None:
        return str(held)
    label = option.name
    match dimension.field:
        case d.LEVEL.field:
            return f"{place + 1} {label}"
        case d.FEELING.field:
            return f"{held:+d} {label}".replace("-", "−").replace("+0", "0")
        case _ if dimension.kind == "scale":
            number = tr("{value} of {most}").format(value=held, most=len(dimension.values))
            return number if label == option.key else f"{number} {label}"
    return label
