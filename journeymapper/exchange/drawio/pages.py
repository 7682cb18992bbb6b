"""The pages of a draw.io file, plain or deflated."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes
from xml.etree.ElementTree import Element

from journeymapper.exchange.drawio.records import MARK
from journeymapper.exchange.drawio.trees import tree_of
from journeymapper.exchange.refused import Refused
from journeymapper.language import tr

INFLATED = 50 * 1024 * 1024
"""The most bytes that all pages may unfold to."""
MODEL = "mxGraphModel"


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its name, with the element that holds its cells."""

    name: str
    model: Element


def pages(data: bytes) -> list[Page]:
    """The pages of a file that hold anything, in order. Raises Refused."""
    root = tree_of(data)
    if root.tag == MODEL:
        return [Page("", root)]
    if root.tag != "mxfile":
        raise Refused(tr("it is no draw.io file: it begins with <{tag}>").format(tag=root.tag[:60]))
    left, found = INFLATED, []
    for each in root.iter("diagram"):
        model = each.find(MODEL)
        if model is None and (text := "".join((each.text or "").split())):
            unpacked = _unpacked(text, left)
            left -= len(unpacked)
            model = tree_of(unpacked)
        if model is not None and _says_something(model):
            found.append(Page(each.get("name", ""), model))
    if not found:
        raise Refused(tr("there are no shapes in it"))
    return found


def _says_something(model: Element) -> bool:
    """Whether anything is drawn on a page, or it is an empty map of ours."""
    drawn = next(model.iter("mxGeometry"), None) is not None
    return drawn or any(MARK in each.attrib for each in model.iter("object"))


def _unpacked(text: str, most: int) -> bytes:
    """What a page's text holds: base64 of deflated XML with its signs as %XX."""
    try:
        packed = base64.b64decode(text, validate=True)
        inflater = zlib.decompressobj(-15)
        written = inflater.decompress(packed, most + 1)
    except (binascii.Error, zlib.error, ValueError):
        raise Refused(tr("a page of it is packed in an unknown way: save it plain")) from None
    if len(written) > most:
        raise Refused(tr("it unfolds to more than {size} MB").format(size=INFLATED // 1024 // 1024))
    if not inflater.eof:
        raise Refused(tr("a page of it breaks off"))
    return unquote_to_bytes(re.sub(rb"%u[0-9A-Fa-f]{4}", b"?", written))
