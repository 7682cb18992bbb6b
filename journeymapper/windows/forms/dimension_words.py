"""A dimension's value in words, as it stands beside its field."""

from __future__ import annotations

from typing import Any

from journeymapper.language import tr
from journeymapper.model import dimensions as d
from journeymapper.model.dimensions import Dimension
from journeymapper.windows.forms.binding import in_words


def said(dimension: Dimension, value: Any) -> str:
    """The value of a field that holds one: "2 Responsive", "+1 Content", "mixed"."""

    def words(held: Any) -> str:
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

    if value == 0 and dimension.kind == "scale":
        return words(value)
    return in_words(value, words, "" if not dimension.folded else tr("none"), tr("mixed"))
