"""Diagrams as draw.io saves them, from a few lines; and packed as it packs them."""

from __future__ import annotations

import base64
import zlib
from html import escape
from urllib.parse import quote

from journeymapper.exchange.carried import Reading
from journeymapper.exchange.drawio.reading import reading_of, unpacked

BOX, LANE, TEXT = "rounded=0;whiteSpace=wrap;html=1;", "swimlane;html=1;", "text;html=1;"
Place = tuple[float, float, float, float]


def shape(
    id: str, words: str, at: Place = (0, 0, 120, 60), style: str = BOX, parent: str = "1"
) -> str:
    x, y, width, height = at
    place = f'<mxGeometry x="{x}" y="{y}" width="{width}" height="{height}" as="geometry"/>'
    facts = f'style="{style}" vertex="1" parent="{parent}"'
    return f'<mxCell id="{id}" value="{escape(words)}" {facts}>{place}</mxCell>'


def line(source: str, target: str, words: str = "", style: str = "html=1;", id: str = "") -> str:
    ends = f'source="{source}" target="{target}"'
    return (
        f'<mxCell id="{id or f"{source}-{target}"}" value="{escape(words)}" style="{style}" '
        f'edge="1" parent="1" {ends}><mxGeometry relative="1" as="geometry"/></mxCell>'
    )


def model(*cells: str) -> str:
    top = '<mxCell id="0"/><mxCell id="1" parent="0"/>'
    return f"<mxGraphModel><root>{top}{''.join(cells)}</root></mxGraphModel>"


def deflated(text: str) -> str:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(quote(text, safe="").encode()) + packer.flush()
    return base64.b64encode(packed).decode()


def file(*pages: tuple[str, str], packed: bool = False) -> bytes:
    """An mxfile with these pages, each a name and a model."""
    told = "".join(
        f'<diagram name="{escape(name)}">{deflated(each) if packed else each}</diagram>'
        for name, each in pages
    )
    return f'<mxfile host="app.diagrams.net">{told}</mxfile>'.encode()


def deflated_page(data: bytes) -> bytes:
    """A plain file with one page, as draw.io packs it."""
    text = data.decode()
    start, end = text.index("<mxGraphModel"), text.rindex("</mxGraphModel>") + 15
    return (text[:start] + deflated(text[start:end]) + text[end:]).encode()


def page(*cells: str) -> bytes:
    return file(("Page-1", model(*cells)))


def read(data: bytes, name: str = "m") -> Reading:
    """What is read of a file, in this process."""
    return reading_of(unpacked(data, name))


def stages(reading: Reading) -> dict[str, list[str]]:
    """The titles of the cards by the names of their stages, in order."""
    journey = reading.journey
    return {
        stage.name: [each.title for each in journey.touchpoints if each.stage == stage.id]
        for stage in journey.stages
    }


def ways(reading: Reading) -> list[tuple[str, str, str]]:
    """Both titles of each connection, and what stands on it."""
    title = {each.id: each.title for each in reading.journey.touchpoints}
    return [(title[c.source], title[c.target], c.label) for c in reading.journey.connections]
