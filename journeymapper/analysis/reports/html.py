"""A report to read on screen and to print, as one HTML file that needs nothing else."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256

from jinja2 import Environment, StrictUndefined

from journeymapper import places
from journeymapper.analysis.reports.actions import actions
from journeymapper.analysis.reports.chapters import chapters, dismissed
from journeymapper.analysis.reports.checked import Checked, Unread
from journeymapper.analysis.reports.plain import counted, plain

Colours = Mapping[str, str]
"""The colours of a theme by name, "#RRGGBB": ink, paper, on_error, ..."""


def told(
    checked: Sequence[Checked],
    unread: Sequence[Unread],
    *,
    light: Colours,
    dark: Colours,
    printed: Colours,
    date: str,
) -> str:
    """Map by map what is found in each stage, why it matters, and what the team means to do.

    The file holds no script and asks for nothing from outside; the reader's system chooses
    between light and dark.
    """
    style = _style(light, dark, printed)
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["plain"] = plain
    template = environment.from_string(_resource("check.html"))
    return template.render(
        checked=checked,
        unread=unread,
        chapters=chapters,
        dismissed=dismissed,
        actions=actions,
        counted=counted,
        date=date,
        style=style,
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
    )


def _style(light: Colours, dark: Colours, printed: Colours) -> str:
    return (
        f":root {{{_variables(light)}}}\n"
        f"@media (prefers-color-scheme: dark) {{:root {{{_variables(dark)}}}}}\n"
        f"@media print {{:root {{{_variables(printed)}}}}}\n" + _resource("check.css")
    )


def _variables(colours: Colours) -> str:
    return " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in colours.items())


def _resource(name: str) -> str:
    return places.resources("reports", name).read_text(encoding="utf-8")
