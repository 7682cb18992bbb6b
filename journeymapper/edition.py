"""Which edition of the program this is."""

from __future__ import annotations


def edition() -> str:
    """Its version; "" where it runs from its source and is not installed."""
    from importlib.metadata import PackageNotFoundError, version  # takes as long as a frame

    try:
        return version("journeymapper")
    except PackageNotFoundError:
        return ""
