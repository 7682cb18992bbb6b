"""A dimension's value in words, as it stands beside its field."""

from __future__ import annotations

from functools import partial
from typing import Any

from journeymapper.language import tr
from journeymapper.model import value_words
from journeymapper.model.dimensions import Dimension
from journeymapper.windows.forms.binding import in_words


def said(dimension: Dimension, value: Any) -> str:
    """The value of a field that holds one: "2 Responsive", "+1 Content", "mixed"."""
    words = partial(value_words.in_words, dimension)
    if value == 0 and dimension.kind == "scale":
        return words(value)
    return in_words(value, words, "" if not dimension.folded else tr("none"), tr("mixed"))
