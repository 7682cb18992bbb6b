"""Shapes of a slide as DrawingML: boxes, texts, outlines, groups. Sizes are px: 96 to an inch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from journeymapper.analysis.reports.plain import plain
from journeymapper.layout.geometry import Point, Rect
from journeymapper.pictures.slides.drawn import Outline, Paint, Pen
from journeymapper.pictures.slides.tints import Tints

EMU = 9525
"""English metric units, of which DrawingML counts everything, in a px."""
POINTS = 0.75
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_FINE = 100
"""Steps of a px in which the corners of an outline are told."""
Align = Literal["l", "ctr", "r"]
Anchor = Literal["t", "ctr", "b"]


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of text in one look; `px` is its size."""

    text: str
    px: float
    colour: str
    bold: bool = False
    italic: bool = False
    opacity: float = 1.0


Paragraph = Sequence[Words]


@dataclass(frozen=True, slots=True)
class Text:
    """What stands in a box; `inset` is the room at its left, top, right and bottom."""

    paragraphs: Sequence[Paragraph]
    align: Align = "l"
    anchor: Anchor = "t"
    inset: tuple[float, float, float, float] = (0, 0, 0, 0)
    wraps: bool = True
    from_right: bool = False
    after: float = 0.0
    """The room below each paragraph."""
    shrinks: bool = False
    """Letters of another, wider typeface may be made smaller to fit."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape, its number on the slide, and the room it takes."""

    number: int
    xml: str
    rect: Rect


class Shapes:
    """Makes shapes, each with a number of its own."""

    def __init__(self, tints: Tints) -> None:
        self.tints = tints
        self._numbers = count(100)

    def box(
        self,
        name: str,
        rect: Rect,
        form: str = "rect",
        *,
        fill: Paint | None = None,
        pen: Pen | None = None,
        text: Text | None = None,
        told: str = "",
        adjust: Sequence[tuple[str, int]] = (),
    ) -> Shape:
        """One of DrawingML's own forms; `told` is its alt text, "" says it only decorates."""
        guides = "".join(f'<a:gd name="{key}" fmla="val {value}"/>' for key, value in adjust)
        geometry = f'<a:prstGeom prst="{form}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
        return self._shape(name, rect, geometry, fill, pen, text, told)

    def words(self, name: str, rect: Rect, text: Text, told: str = "") -> Shape:
        """A box of text and nothing else."""
        said = told or " ".join(word.text for line in text.paragraphs for word in line)
        return self.box(name, rect, text=text, told=said)

    def outline(self, name: str, outline: Outline, told: str = "") -> Shape:
        """A freeform."""
        rect = bounds_of(outline.points)
        return self._shape(name, rect, _path(outline, rect), outline.fill, outline.pen, None, told)

    def line(self, name: str, start: Point, end: Point, pen: Pen) -> Shape:
        """A straight line that only decorates."""
        return self.outline(name, Outline((("M", (start,)), ("L", (end,))), None, pen))

    def group(self, name: str, shapes: Sequence[Shape], told: str = "") -> Shape:
        """Shapes that move together. At least one."""
        number = next(self._numbers)
        rect = around(each.rect for each in shapes)
        place = f"<a:off {_at(rect)}/><a:ext {_size(rect)}/>"
        inner = place.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
        xml = (
            f"<p:grpSp><p:nvGrpSpPr>{named(number, name, told)}<p:cNvGrpSpPr/><p:nvPr/>"
            f"</p:nvGrpSpPr><p:grpSpPr><a:xfrm>{place}{inner}</a:xfrm></p:grpSpPr>"
            f"{''.join(each.xml for each in shapes)}</p:grpSp>"
        )
        return Shape(number, xml, rect)

    def number(self) -> int:
        """A number that no shape has yet."""
        return next(self._numbers)

    def fill(self, paint: Paint | None) -> str:
        """A fill as XML."""
        if paint is None:
            return "<a:noFill/>"
        return f"<a:solidFill>{self.tints.xml(paint)}</a:solidFill>"

    def pen(self, pen: Pen | None, ends: str = "") -> str:
        """A line's look as XML, and what stands at its ends."""
        if pen is None:
            return "<a:ln><a:noFill/></a:ln>"
        cap = "rnd" if pen.round_cap else "flat"
        dashes = pen.dashes[: len(pen.dashes) // 2 * 2]
        pairs = zip(dashes[::2], dashes[1::2], strict=True)
        parts = [
            f'<a:ds d="{_share(dash, pen.width)}" sp="{_share(gap, pen.width)}"/>'
            for dash, gap in pairs
        ]
        dashed = f"<a:custDash>{''.join(parts)}</a:custDash>" if parts else ""
        width = max(1, round(pen.width * EMU))
        return (
            f'<a:ln w="{width}" cap="{cap}">{self.fill(pen.paint)}{dashed}<a:round/>{ends}</a:ln>'
        )

    def _shape(
        self,
        name: str,
        rect: Rect,
        geometry: str,
        fill: Paint | None,
        pen: Pen | None,
        text: Text | None,
        told: str,
    ) -> Shape:
        number = next(self._numbers)
        is_text = ' txBox="1"' if text is not None and fill is None and pen is None else ""
        xml = (
            f"<p:sp><p:nvSpPr>{named(number, name, told)}<p:cNvSpPr{is_text}/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr><a:xfrm><a:off {_at(rect)}/><a:ext {_size(rect)}/></a:xfrm>"
            f"{geometry}{self.fill(fill)}{self.pen(pen)}</p:spPr>{self._text(text)}</p:sp>"
        )
        return Shape(number, xml, rect)

    def _text(self, text: Text | None) -> str:
        if text is None:
            return "<p:txBody><a:bodyPr/><a:p><a:endParaRPr/></a:p></p:txBody>"
        sides = zip(("lIns", "tIns", "rIns", "bIns"), text.inset, strict=True)
        inset = " ".join(f'{side}="{round(room * EMU)}"' for side, room in sides)
        wrap = "square" if text.wraps else "none"
        fit = "normAutofit" if text.shrinks else "noAutofit"
        right = ' rtl="1"' if text.from_right else ""
        align = "r" if text.from_right and text.align == "l" else text.align
        after = f'<a:spcAft><a:spcPts val="{round(text.after * POINTS * 100)}"/></a:spcAft>'
        opening = f'<a:pPr algn="{align}"{right}>{after}</a:pPr>'
        lines = "".join(
            f"<a:p>{opening}{''.join(map(self._run, line))}</a:p>" for line in text.paragraphs
        )
        return (
            f'<p:txBody><a:bodyPr wrap="{wrap}" {inset} anchor="{text.anchor}" rtlCol="0">'
            f"<a:{fit}/></a:bodyPr>{lines}</p:txBody>"
        )

    def _run(self, words: Words) -> str:
        size = max(100, round(words.px * POINTS * 100))
        paint = Paint(words.colour, words.opacity)
        weight = ' b="1"' * words.bold + ' i="1"' * words.italic
        return (
            f'<a:r><a:rPr sz="{size}"{weight} dirty="0">{self.fill(paint)}</a:rPr>'
            f"<a:t>{escape(clean(words.text))}</a:t></a:r>"
        )


def clean(text: str) -> str:
    """The text on one line with nothing in it that XML or a reader's eye cannot take."""
    edges = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    inner = plain(text)
    return f"{edges[0]}{inner}{edges[1]}" if inner else text[:0]


def named(number: int, name: str, told: str) -> str:
    """Number, name and alt text of any shape; without alt text it is marked as decoration."""
    opening = f'<p:cNvPr id="{number}" name={quoteattr(clean(name) or "-")}'
    if told := clean(told):
        return f"{opening} descr={quoteattr(told)}/>"
    return f"{opening}>{_DECORATIVE}</p:cNvPr>"


def bounds_of(points: Iterable[Point]) -> Rect:
    """The least rectangle around points."""
    held = list(points)
    left, top = min(each.x for each in held), min(each.y for each in held)
    return Rect(left, top, max(e.x for e in held) - left, max(e.y for e in held) - top)


def around(rects: Iterable[Rect]) -> Rect:
    """The least rectangle around rectangles."""
    corners = (Point(*corner) for each in rects for corner in (each[:2], (each.right, each.bottom)))
    return bounds_of(corners)


def moved(outline: Outline, scale: float, dx: float, dy: float) -> Outline:
    """An outline at another scale and place."""
    steps = tuple(
        (letter, tuple(Point(at.x * scale + dx, at.y * scale + dy) for at in points))
        for letter, points in outline.steps
    )
    return Outline(steps, outline.fill, scaled(outline.pen, scale))


def scaled(pen: Pen | None, scale: float) -> Pen | None:
    """A pen as it is seen at a scale."""
    if pen is None:
        return None
    return replace(
        pen, width=pen.width * scale, dashes=tuple(length * scale for length in pen.dashes)
    )


def _path(outline: Outline, rect: Rect) -> str:
    steps = "".join(_step(letter, points, rect) for letter, points in outline.steps)
    wide, high = (max(1, round(side * _FINE)) for side in rect[2:])
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{wide}" h="{high}">{steps}</a:path></a:pathLst></a:custGeom>'
    )


def _step(letter: str, points: Sequence[Point], rect: Rect) -> str:
    if letter == "Z":
        return "<a:close/>"
    name = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}[letter]
    return f"<a:{name}>{''.join(_corners(points, rect))}</a:{name}>"


def _corners(points: Sequence[Point], rect: Rect) -> Iterator[str]:
    for at in points:
        x, y = round((at.x - rect.x) * _FINE), round((at.y - rect.y) * _FINE)
        yield f'<a:pt x="{x}" y="{y}"/>'


def _at(rect: Rect) -> str:
    return f'x="{round(rect.x * EMU)}" y="{round(rect.y * EMU)}"'


def _size(rect: Rect) -> str:
    return f'cx="{max(0, round(rect.width * EMU))}" cy="{max(0, round(rect.height * EMU))}"'


def _share(length: float, width: float) -> int:
    """A length in thousandths of a percent of the line's width."""
    return max(1, round(length / width * 100_000))
