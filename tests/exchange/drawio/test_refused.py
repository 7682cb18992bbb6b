"""What is no diagram, or made to do harm, is refused in words."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable

import pytest

from journeymapper.exchange.carried import ReadOptions
from journeymapper.exchange.drawio.reading import read
from journeymapper.exchange.refused import Refused
from tests.exchange.drawio.drawn import deflated, file, model, page, shape

MEGABYTE = 1024 * 1024


def packed(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    text = base64.b64encode(packer.compress(data) + packer.flush()).decode()
    return f"<mxfile><diagram>{text}</diagram></mxfile>".encode()


LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
HARMFUL: dict[str, Callable[[], bytes]] = {
    "entities": lambda: f'<!DOCTYPE m [<!ENTITY l0 "ha">{LAUGHS}]><mxfile>&l9;</mxfile>'.encode(),
    "an entity from outside": lambda: (
        b'<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><m>&x;</m>'
    ),
    "a document type": lambda: b'<!DOCTYPE mxfile SYSTEM "http://example.org/m.dtd"><mxfile/>',
    "entities in a page": lambda: packed(
        b'<!DOCTYPE m [<!ENTITY x "y">]><mxGraphModel>&x;</mxGraphModel>'
    ),
    "depth": lambda: b"<a>" * 300,
    "depth in a page": lambda: packed(b"<a>" * 1_000_000),
    "many elements": lambda: b"<mxfile>" + b"<a/>" * 4_000_000 + b"</mxfile>",
    "more than 20 MB": lambda: b"<mxfile>" + b" " * 20 * MEGABYTE + b"</mxfile>",
    "a page of a gigabyte": lambda: packed(b" " * 1024 * MEGABYTE),
    "pages of 30 MB each": lambda: file(*(("p", model()),)).replace(
        b"</mxfile>", packed(b"<mxGraphModel>" + b" " * 30 * MEGABYTE + b"</mxGraphModel>")[8:]
    ),
}
NONE = {
    "nothing": b"",
    "words": b"a diagram",
    "another XML": b"<svg/>",
    "no pages": b"<mxfile/>",
    "an empty page": page(),
    "half a page": file(("p", deflated(model(shape("a", "A"))))).replace(b"=<", b"<")[:-30],
    "a page in an unknown packing": b"<mxfile><diagram>bm90aGluZw==</diagram></mxfile>",
    "an unknown encoding": b'<?xml version="1.0" encoding="x-odd"?><mxfile/>',
}


@pytest.mark.parametrize("name", HARMFUL)
def test_what_would_do_harm_is_refused(name: str) -> None:
    with pytest.raises(Refused) as refused:
        read(HARMFUL[name](), ReadOptions())
    assert "damaged" not in str(refused.value)


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_diagram_is_refused(name: str) -> None:
    with pytest.raises(Refused) as refused:
        read(NONE[name], ReadOptions())
    assert "damaged" not in str(refused.value)


def test_a_page_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refused, match="there is no map 2 in it"):
        read(page(shape("a", "A")), ReadOptions(block=2))
