"""How many records there are, in words."""

from __future__ import annotations

from journeymapper.language import tr_many


def counted(table: str, count: int) -> str:
    """So many records of a table: "3 touchpoints"."""
    match table:
        case "stages":
            return tr_many("{n} stage", "{n} stages", count)
        case "connections":
            return tr_many("{n} connection", "{n} connections", count)
    return tr_many("{n} touchpoint", "{n} touchpoints", count)
