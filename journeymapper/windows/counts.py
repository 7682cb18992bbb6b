"""How many there are of something, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.language import tr_many

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Severity


def counted(table: str, count: int) -> str:
    """So many records of a table: "3 touchpoints"."""
    match table:
        case "stages":
            return tr_many("{n} stage", "{n} stages", count)
        case "connections":
            return tr_many("{n} connection", "{n} connections", count)
    return tr_many("{n} touchpoint", "{n} touchpoints", count)


def size_counted(journey: Journey) -> str:
    """How large a map is: "6 stages · 12 touchpoints"."""
    stages, cards = len(journey.stages), len(journey.touchpoints)
    return f"{counted('stages', stages)} · {counted('touchpoints', cards)}"


def findings_counted(severity: Severity, count: int) -> str:
    """So many findings of a severity: "2 warnings"."""
    match severity:
        case "error":
            return tr_many("{n} error", "{n} errors", count)
        case "warning":
            return tr_many("{n} warning", "{n} warnings", count)
    return tr_many("{n} hint", "{n} hints", count)
