"""What in a file is more than text: code, addresses, markup, formulas, escape sequences.

Each function takes the bytes that a writer made and names what it finds; it raises where the file
is not well-formed.
"""

from __future__ import annotations

import csv
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pypdf
from markdown_it import MarkdownIt
from PIL import Image
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from journeymapper.cli.output import STYLE

Faults = Callable[[bytes], list[str]]

DRAWN = {"svg", "title", "desc", "defs", "g", "path", "polyline", "polygon", "rect", "circle"}
DRAWN |= {"ellipse", "line", "text", "tspan", "linearGradient", "radialGradient", "stop", "style"}
ALIVE = {"script", "iframe", "object", "embed", "base", "link", "form", "img", "math", "use"}
ADDRESS = {"href", "src", "action", "formaction", "data", "background", "poster", "srcset"}
OUTSIDE = re.compile(r"(?i)@import|url\(\s*['\"]?(?!#|data:font/ttf;base64,)|expression\(")
IN_MARKDOWN = {"html_block", "html_inline", "link_open", "image", "fence", "code_block"}
MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
FORMULA = re.compile(r"[=+\-@\t\r]")
NUMBER = re.compile(r"[+-]?[\d.,]+")
PDF_ACTIONS = {"/JavaScript", "/JS", "/OpenAction", "/AA", "/A", "/URI", "/Launch", "/AcroForm"}
PNG_CHUNKS = {b"IHDR", b"pHYs", b"iTXt", b"IDAT", b"IEND"}
OF_A_LINE = "\n"
LINE_BREAK = "<br>"
"""The only way to begin a line inside a cell of a Markdown table."""


def in_svg(data: bytes) -> list[str]:
    assert b"<!DOCTYPE" not in data
    found: list[str] = []
    for element in ElementTree.fromstring(data).iter():
        tag = element.tag.rpartition("}")[2]
        found += [f"a {tag}"] if tag not in DRAWN else []
        found += _attributes(tag, ((k.rpartition("}")[2], v) for k, v in element.items()))
        found += [f"{tag}: {element.text}"] if tag == "style" and _outside(element.text) else []
    return found


def in_xml(data: bytes) -> list[str]:
    assert b"<!DOCTYPE" not in data
    ElementTree.fromstring(data)
    return []


def in_boxes(data: bytes) -> list[str]:
    """draw.io: labels are HTML where the style says so."""
    found = in_xml(data)
    for element in ElementTree.fromstring(data).iter():
        if "html=1" in element.get("style", ""):
            found += in_html((element.get("value") or element.get("label") or "").encode())
        found += [f"{element.tag}: {element.get('link')}"] if element.get("link") else []
    return found


def in_office(data: bytes) -> list[str]:
    """Sheets and slides: formulas, macros, addresses."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        for name in held.namelist():
            found += [name] if "vba" in name.lower() or "externalLink" in name else []
            if name.endswith((".xml", ".rels")):
                in_xml(held.read(name))
                found += _in_office_part(name, ElementTree.fromstring(held.read(name)))
    return found


def _in_office_part(name: str, part: ElementTree.Element) -> Iterator[str]:
    for element in part.iter():
        is_formula = name.startswith("xl/worksheets") and element.tag.endswith("}f")
        if is_formula or element.get("TargetMode") == "External":
            yield f"{name}: {element.tag} {element.get('Target', element.text)}"


def in_mermaid(data: bytes) -> list[str]:
    """What is no heading, section or task, or would be more than text in one."""
    told = re.compile(r"\s*(journey|title |section |accDescr: |[^:]+: [1-5](: |$))")
    lines = data.decode().splitlines()
    found = [line for line in lines if not told.match(line)]
    return found + [line for line in lines if re.search("[<>]|%%", line.replace("<br>", ""))]


def in_html(data: bytes) -> list[str]:
    page = _Html()
    page.feed(data.decode())
    page.close()
    return page.found


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [f"a {tag}"] if tag in ALIVE else []
        said = {name: value or "" for name, value in attrs}
        self.found += ["a refresh"] if said.get("http-equiv", "").lower() == "refresh" else []
        self.found += _attributes(tag, said.items())
        self._in_style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        self.found += [f"style: {data}"] if self._in_style and _outside(data) else []

    def handle_comment(self, data: str) -> None:
        self.found.append(f"a comment: {data}")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"an instruction: {data}")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"a declaration: {data}")


def _attributes(tag: str, attributes: Any) -> Iterator[str]:
    for name, value in attributes:
        is_address = name.lower() in ADDRESS and not value.startswith("#")
        if name.lower().startswith("on") or is_address or _outside(value):
            yield f"{tag}: {name}={value}"


def _outside(text: str | None) -> bool:
    return bool(text and OUTSIDE.search(text))


def in_markdown(data: bytes) -> list[str]:
    tokens = MARKDOWN.parse(data.decode())
    every = [*tokens, *(child for token in tokens for child in token.children or ())]
    found = [each for each in every if each.type in IN_MARKDOWN and each.content != LINE_BREAK]
    return [f"{each.type}: {each.content}" for each in found]


def in_json(data: bytes) -> list[str]:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    json.loads(data, object_pairs_hook=once)
    return []


def in_canvas(data: bytes) -> list[str]:
    """JSON Canvas: its cards are Markdown."""
    in_json(data)
    texts = [each.get("text", "") for each in json.loads(data)["nodes"]]
    return [found for text in texts for found in in_markdown(text.encode())]


def in_table(data: bytes, delimiter: str = "\t") -> list[str]:
    rows = list(csv.reader(io.StringIO(data.decode()), delimiter=delimiter, strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    cells = (cell for row in rows for cell in row)
    return [each for each in cells if FORMULA.match(each) and not NUMBER.fullmatch(each)]


def in_terminal(data: bytes) -> list[str]:
    text = STYLE.sub("", data.decode())
    return [f"{each!r}" for each in text if not each.isprintable() and each != OF_A_LINE]


def in_pdf(data: bytes) -> list[str]:
    reader = pypdf.PdfReader(io.BytesIO(data), strict=True)
    found = [key for each in pdf_objects(reader) for key in each if key in PDF_ACTIONS]
    found += [name for name in reader.attachments if name != "map.journey"]
    metadata = reader.xmp_metadata
    if metadata is not None:
        ElementTree.fromstring(metadata.stream.get_data())
    reader.pages[0].extract_text()
    return found


def pdf_objects(reader: pypdf.PdfReader) -> Iterator[DictionaryObject]:
    """All dictionaries of a file, streams too."""
    seen: set[int] = set()
    waiting: list[Any] = [reader.trailer]
    while waiting:
        each = waiting.pop()
        if isinstance(each, IndirectObject):
            if each.idnum not in seen:
                seen.add(each.idnum)
                waiting.append(each.get_object())
        elif isinstance(each, ArrayObject):
            waiting += list(each)
        elif isinstance(each, DictionaryObject):
            yield each
            waiting += [dict.__getitem__(each, key) for key in each]


def in_png(data: bytes) -> list[str]:
    Image.open(io.BytesIO(data)).load()
    return [f"{kind!r}" for kind, _ in png_chunks(data) if kind not in PNG_CHUNKS]


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, held = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + held) == int.from_bytes(data[at + 8 + length : at + 12 + length])
        yield kind, held
        at += 12 + length
