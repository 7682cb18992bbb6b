"""The bombs of draw.io: pages that are full, deep, deflated, or define what unfolds."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable

from tests.exchange.drawio.drawn import line, shape
from tests.faults.map_bombs import MEGABYTE

ALL = 19 * MEGABYTE
LAUGHS = b"<!DOCTYPE a [<!ENTITY a0 'ha'>%s]>" % b"".join(
    b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)
)
TOP = b'<mxfile><diagram><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>'
END = b"</root></mxGraphModel></diagram></mxfile>"


def page(cells: bytes) -> bytes:
    """A plain file with these cells, as much as is let in."""
    return TOP + cells + END


def numbered(cell: str) -> bytes:
    """A cell as often as is let in; ~ is its number."""
    piece = cell.encode()
    return b"".join(piece.replace(b"~", b"%d" % n) for n in range(ALL // (len(piece) + 12)))


def deflated(data: bytes, times: int = 1) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = b"".join(packer.compress(data) for _ in range(times)) + packer.flush()
    return b"<mxfile><diagram>" + base64.b64encode(packed) + b"</diagram></mxfile>"


BOXES: dict[str, Callable[[], bytes]] = {
    "drawio of 60 MB": lambda: page(b" " * MEGABYTE * 60),
    "drawio shapes": lambda: page(numbered(shape("s~", "Step ~"))),
    "drawio shapes on one place": lambda: page(numbered(shape("s", "Step"))),
    "drawio lines": lambda: page(
        (shape("a", "A") + shape("b", "B")).encode() + numbered(line("a", "b", id="l~"))
    ),
    "drawio shapes in shapes": lambda: page(
        b"".join(shape(f"s{n}", "S", parent=f"s{n - 1}").encode() for n in range(90_000))
    ),
    "drawio a shape in itself": lambda: page(numbered(shape("s~", "S", parent="s~"))),
    "drawio a long text": lambda: page(shape("a", "a" * ALL).encode()),
    "drawio markup in a text": lambda: page(shape("a", "<b>" * (ALL // 9)).encode()),
    "drawio a long style": lambda: page(shape("a", "A", style="a=1;" * (ALL // 4)).encode()),
    "drawio depth": lambda: b"<a>" * 5_000_000,
    "drawio attributes": lambda: b"<mxfile " + b"".join(b'a%d="" ' % n for n in range(1_000_000)),
    "drawio entities": lambda: LAUGHS + page(b'<mxCell id="&a11;"/>'),
    "drawio an outside entity": lambda: (
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + page(b'<mxCell id="&x;"/>')
    ),
    "drawio a gigabyte in a page": lambda: deflated(b" " * MEGABYTE, 1_024),
    "drawio signs as codes": lambda: deflated(b"%20" * (16 * MEGABYTE)),
    "drawio pages": lambda: b"<mxfile>" + b"<diagram>a</diagram>" * 400_000 + b"</mxfile>",
    "drawio elements": lambda: page(b"<a/>" * (ALL // 4)),
}
