"""Reports to read on screen and to print, each one HTML file that needs nothing else."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from jinja2 import Environment, FunctionLoader, StrictUndefined

from journeymapper import places
from journeymapper.analysis.reports.actions import actions
from journeymapper.analysis.reports.chapters import chapters, dismissed
from journeymapper.analysis.reports.checked import Checked, Unread
from journeymapper.analysis.reports.plain import counted, plain
from journeymapper.analysis.reports.whole import Whole
from journeymapper.analysis.reports.words import words
from journeymapper.language import spoken
from journeymapper.typeface import faces

Colours = Mapping[str, str]
"""The colours of a theme by name, "#RRGGBB": ink, paper, on_error, ..."""
_CUTS = ((400, "normal"), (600, "normal"), (700, "normal"))
_LEAST, _MOST = 0.6, 1.2
"""How small and how large pictures are shown on a screen."""


@dataclass(frozen=True, slots=True)
class Dress:
    """The colours of a report in each light; the reader's system chooses among them."""

    light: Colours
    dark: Colours
    printed: Colours


def told(checked: Sequence[Checked], unread: Sequence[Unread], *, dress: Dress, date: str) -> str:
    """Map by map what is found in each stage, why it matters, and what the team means to do.

    The file holds no script and asks for nothing from outside.
    """
    return _made(
        "check.html",
        _style(dress, "check.css"),
        checked=checked,
        unread=unread,
        chapters=chapters,
        dismissed=dismissed,
        actions=actions,
        counted=counted,
        date=date,
    )


@dataclass(frozen=True, slots=True)
class Inlay:
    """A picture as SVG, escaped, and its width at 100 % in px."""

    svg: str
    width: float


def report_of(
    whole: Whole, *, picture: Inlay, scores: Inlay | None, dress: Dress, date: str, file: str
) -> str:
    """One map with its picture, its scores and all there is to say of it.

    The file holds no script and asks for nothing from outside; the typeface is inside.
    """
    sizes = _size("map", picture) + (_size("scores", scores) if scores else "")
    style = faces(_CUTS) + _style(dress, "check.css", "report.css") + sizes
    return _made(
        "report.html",
        style,
        whole=whole,
        picture=picture.svg,
        scores=scores.svg if scores else "",
        language=spoken(),
        date=date,
        file=file,
    )


def _made(name: str, style: str, **told: object) -> str:
    environment = Environment(
        loader=FunctionLoader(_resource),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plain"] = plain
    style_hash = b64encode(sha256(style.encode()).digest()).decode()
    template = environment.get_template(name)
    return template.render(**told, words=words(), style=style, style_hash=style_hash)


def _style(dress: Dress, *sheets: str) -> str:
    return (
        f":root {{{_variables(dress.light)} --sheet: {dress.printed['paper']};}}\n"
        f"@media (prefers-color-scheme: dark) {{:root {{{_variables(dress.dark)}}}}}\n"
        f"@media print {{:root {{{_variables(dress.printed)}}}}}\n"
        + "".join(map(_resource, sheets))
    )


def _size(part: str, inlay: Inlay) -> str:
    """A picture takes the room there is, but stays readable: a wide one scrolls."""
    least, most = (round(inlay.width * share) for share in (_LEAST, _MOST))
    return f"@media screen {{#{part} svg {{min-width: {least}px; max-width: {most}px;}}}}\n"


def _variables(colours: Colours) -> str:
    return " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in colours.items())


def _resource(name: str) -> str:
    return places.resources("reports", name).read_text(encoding="utf-8")
