"""Maps of our own, in the shape of a foreign format: nothing is lost either way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.exchange.carried import Reading, ReadOptions, WriteOptions, Writing
from journeymapper.exchange.refused import Refused
from journeymapper.language import tr
from journeymapper.storage.decode import decode
from journeymapper.storage.encode import encode
from journeymapper.storage.pdf_attachment import attached_map

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


def read(data: bytes, _: ReadOptions) -> Reading:
    """The journey that a `.journey` file's bytes hold. Raises BadMap."""
    return Reading(decode(data))


def read_pdf(data: bytes, _: ReadOptions) -> Reading:
    """The journey that one of our own PDFs carries. Raises Refused, BadMap."""
    try:
        held = attached_map(data)
    except ValueError as error:
        raise Refused(str(error)) from None
    if held is None:
        raise Refused(tr("this picture holds no journey map: export it again with its map inside"))
    return Reading(decode(held))


def write(journey: Journey, _: WriteOptions) -> Writing:
    """The journey as a `.journey` file holds it."""
    return Writing(encode(journey.ordered()))
