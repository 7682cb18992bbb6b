"""Which edition of the program this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def edition() -> str:
    """Its version; "" where it runs from its source and is not installed."""
    try:
        return version("journeymapper")
    except PackageNotFoundError:
        return ""
