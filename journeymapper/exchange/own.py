"""Maps of our own, in the shape of a foreign format: nothing is lost either way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.exchange.carried import Reading, ReadOptions, WriteOptions, Writing
from journeymapper.storage.decode import decode
from journeymapper.storage.encode import encode

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


def read(data: bytes, _: ReadOptions) -> Reading:
    """The journey that a `.journey` file's bytes hold. Raises BadMap."""
    return Reading(decode(data))


def write(journey: Journey, _: WriteOptions) -> Writing:
    """The journey as a `.journey` file holds it."""
    return Writing(encode(journey.ordered()))
