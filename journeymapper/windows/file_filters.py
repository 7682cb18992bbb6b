"""What file dialogs offer: all that fits, then each format by itself."""

from __future__ import annotations

from collections.abc import Sequence

from journeymapper.formats import Format, suffixes
from journeymapper.language import tr


def filters(formats: Sequence[Format]) -> str:
    """The filters of a dialog that opens files in these formats."""
    everything = tr("All that can be opened ({suffixes})").format(
        suffixes=_stars(suffixes(formats))
    )
    return ";;".join([everything, *(filter_of(each) for each in formats)])


def filter_of(format: Format) -> str:
    """The filter of one format."""
    return f"{tr(format.title)} ({_stars(format.suffixes)})"


def _stars(ends: Sequence[str]) -> str:
    return " ".join(f"*{end}" for end in ends)
