"""The program's typeface, and how a file takes it along to where it is not installed."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Collection

from journeymapper.places import resources

FAMILY = "Atkinson Hyperlegible Next"
Cut = tuple[int, str]
"""A weight, and "normal" or "italic"."""
CUTS: dict[Cut, str] = {
    (400, "normal"): "Regular",
    (400, "italic"): "Italic",
    (500, "normal"): "Medium",
    (600, "normal"): "SemiBold",
    (700, "normal"): "Bold",
}


def faces(wanted: Collection[Cut]) -> str:
    """These cuts as CSS, so that words have the room they need; others are left out."""
    return "".join(
        f'@font-face {{font-family: "{FAMILY}"; font-weight: {weight}; font-style: {style};'
        f" src: url(data:font/ttf;base64,{_face(name)});}}\n"
        for (weight, style), name in CUTS.items()
        if (weight, style) in wanted
    )


def _face(name: str) -> str:
    file = resources("fonts", f"{FAMILY.replace(' ', '')}-{name}.ttf")
    return b64encode(file.read_bytes()).decode()
