"""An empty deck of wide slides in our colours and typeface, and how a slide gets onto it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.util import Emu, Pt

from journeymapper.layout.geometry import Rect
from journeymapper.pictures.slides.drawn import Paint
from journeymapper.pictures.slides.fitted import fitted
from journeymapper.pictures.slides.shapes import EMU, POINTS, Shape, Shapes, clean
from journeymapper.pictures.slides.tints import Tints
from journeymapper.typeface import FAMILY

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Opened
    from pptx.slide import Slide
    from pptx.table import Table

WIDTH, HEIGHT, MARGIN = 1280.0, 720.0, 48.0
"""A slide, 16 to 9, in px, and what stays free at its sides."""
INDENT = 22.0
"""How far right of the margin a title begins."""
SAFE = 0.93
"""What a line of text may take of its room: another typeface may be wider."""
_TITLE = Rect(MARGIN + INDENT, 22, WIDTH - 2 * MARGIN - INDENT, 58)
_BAR = Rect(MARGIN, 29, 7, 44)
_TITLE_SIZES = ((34, 1), (28, 1), (23, 2))
"""Sizes of a title in px, with the lines it may take."""
_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_TITLE_ONLY, _OURS = "Title Only", "JourneyMapper"
_LEFT_OUT = ("extended-properties", "thumbnail", "printerSettings")


class Deck:
    """A deck that grows slide by slide."""

    def __init__(self, tints: Tints, title: str) -> None:
        self.tints = tints
        self._file: Opened = Presentation()
        self._file.slide_width, self._file.slide_height = _emu(WIDTH), _emu(HEIGHT)
        self._sign(clean(title))
        layouts = self._file.slide_layouts
        for layout in list(layouts):
            if layout.name != _TITLE_ONLY:
                layouts.remove(layout)
        self._layout = layouts[0]
        self._dress()

    def add(self, title: str, shapes: Sequence[Shape], notes: str) -> Slide:
        """A slide with its title, shapes from the back to the front, and notes."""
        slide: Slide = self._file.slides.add_slide(self._layout)
        _entitle(slide, clean(title) or "-")
        tree = slide.shapes.element
        inner = "".join(shape.xml for shape in shapes)
        for element in list(parse_xml(f"<p:spTree {_NAMES}>{inner}</p:spTree>")):
            tree.append(element)
        frame = slide.notes_slide.notes_text_frame
        if frame is not None:
            frame.text = "\n".join(map(clean, notes.split("\n")))
        return slide

    def table(self, slide: Slide, rect: Rect, rows: int, columns: int, name: str) -> Table:
        """An empty native table on a slide."""
        frame = slide.shapes.add_table(rows, columns, *(_emu(side) for side in rect))
        frame.name = clean(name)
        properties: Any = frame.element
        properties.nvGraphicFramePr.cNvPr.set("descr", clean(name))
        return frame.table

    def bytes(self) -> bytes:
        """The file."""
        held = BytesIO()
        self._file.save(held)
        return held.getvalue()

    def _sign(self, title: str) -> None:
        """Whose deck it is: nothing stays of the one that it was begun with."""
        told = self._file.core_properties
        told.title, told.author, told.last_modified_by = title, _OURS, _OURS
        told.comments = ""
        told.created = told.modified = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
        package: Any = self._file.part.package
        for holder in (package, self._file.part):
            for key, related in list(holder._rels.items()):
                if related.reltype.endswith(_LEFT_OUT):
                    holder._rels.pop(key)
        self._file.part._element.sldSz.attrib.pop("type", None)

    def _dress(self) -> None:
        """Our colours and typeface as the theme; the title and its bar where we want them."""
        master = self._file.slide_master
        theme: Any = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
        theme._blob = _theme(theme.blob.decode("utf-8"), self.tints).encode("utf-8")
        for holder in (master, self._layout):
            for each in list(holder.placeholders):
                if each.placeholder_format.type is PP_PLACEHOLDER.TITLE:
                    each.left, each.top, each.width, each.height = map(_emu, _TITLE)
                else:
                    each.element.getparent().remove(each.element)
        _dress_title(master.element)
        bar = Shapes(self.tints).box(
            "Bar", _BAR, "roundRect", fill=Paint(self.tints.theme.accent), adjust=[("adj", 50_000)]
        )
        layout: Any = self._layout.shapes.element
        layout.append(parse_xml(bar.xml.replace("<p:sp>", f"<p:sp {_NAMES}>", 1)))


def _entitle(slide: Slide, title: str) -> None:
    holder = slide.shapes.title
    if holder is None:
        return
    room = _TITLE.width * SAFE
    for px, lines in _TITLE_SIZES:
        said = fitted(title, room, lines, px, 700)
        if said == title:
            break
    holder.text_frame.text = said
    holder.text_frame.word_wrap = True
    holder.text_frame.paragraphs[0].runs[0].font.size = Pt(px * POINTS)


def _dress_title(master: Any) -> None:
    """Titles begin at the left of their place and stand in its middle."""
    for body in master.xpath("p:cSld/p:spTree/p:sp/p:txBody/a:bodyPr"):
        body.set("lIns", "0")
        body.set("anchor", "ctr")
    for style in master.xpath("p:txStyles/p:titleStyle/a:lvl1pPr"):
        style.set("algn", "l")
    for letters in master.xpath("p:txStyles/p:titleStyle/a:lvl1pPr/a:defRPr"):
        letters.set("sz", str(Pt(_TITLE_SIZES[0][0] * POINTS).centipoints))
        letters.set("b", "1")


def _theme(xml: str, tints: Tints) -> str:
    """The theme's own XML with our colours and our typeface."""
    scheme = f'<a:clrScheme name="{_OURS}">{tints.scheme()}</a:clrScheme>'
    xml = re.sub(r"<a:clrScheme .*?</a:clrScheme>", scheme, xml, flags=re.DOTALL)
    xml = re.sub(r'(<a:theme [^>]*name=)"[^"]*"', rf'\1"{_OURS}"', xml)
    return re.sub(r'<a:latin typeface="[^"+]*"', f'<a:latin typeface="{FAMILY}"', xml)


def _emu(px: float) -> Emu:
    return Emu(round(px * EMU))
