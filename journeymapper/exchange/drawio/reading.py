"""A draw.io file's bytes as a map. What a stranger packed is unpacked in a process of its own."""

from __future__ import annotations

import json
from typing import Any

from journeymapper.exchange.apart import apart
from journeymapper.exchange.carried import Reading, ReadOptions, SeveralMaps
from journeymapper.exchange.drawio.as_map import map_of
from journeymapper.exchange.drawio.pages import pages
from journeymapper.exchange.refused import Refused
from journeymapper.language import tr
from journeymapper.storage.decode import decode

HERE = "journeymapper.exchange.drawio.reading"


def read(data: bytes, options: ReadOptions) -> Reading:
    """The map on a page of a draw.io file; `options.block` says which of several pages.

    Raises Refused, or SeveralMaps.
    """
    return reading_of(apart(f"{HERE}:unpacked", data, name=options.name, block=options.block))


def reading_of(told: dict[str, Any]) -> Reading:
    """The map that `unpacked` tells. Raises SeveralMaps."""
    if "titles" in told:
        raise SeveralMaps("", told["titles"])
    return Reading(decode(told["map"].encode()), tuple(told["losses"]))


def unpacked(data: bytes, name: str = "", block: int | None = None) -> dict[str, Any]:
    """The map as a file of our own, with what is left out; or the titles of several pages."""
    found = pages(data)
    if block is None and len(found) > 1:
        return {"titles": [each.name or str(number) for number, each in enumerate(found, 1)]}
    if not 1 <= (block or 1) <= len(found):
        words = tr("there is no map {n} in it: name one from 1 to {most}")
        raise Refused(words.format(n=block, most=len(found)))
    page = found[(block or 1) - 1]
    tree, losses = map_of(page, page.name if len(found) > 1 and not name else name)
    return {"map": json.dumps(tree), "losses": losses}
