"""A sheet as SVG to stand inside a page of HTML: it says what it is, and holds no size in mm."""

from __future__ import annotations

from xml.etree import ElementTree

from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.sheet import Sheet
from journeymapper.pictures.svg import sheet_as_svg

_NAMESPACE = "{http://www.w3.org/2000/svg}"


def inline_svg(sheet: Sheet, title: str, name: str) -> str:
    """The picture; `name` opens every id in it, so that several can stand on one page."""
    drawn = sheet_as_svg(sheet, PictureOptions(), title)
    tree = ElementTree.fromstring(drawn.data)
    ids = {each.get("id", ""): f"{name}-{place}" for place, each in enumerate(tree.iter())}
    ids.pop("", None)
    for each in tree.iter():
        each.tag = each.tag.removeprefix(_NAMESPACE)
        for key, value in list(each.items()):
            each.set(key, _renamed(value, ids))
    for key in ("width", "height", "version", "baseProfile"):
        tree.attrib.pop(key, None)
    tree.set("role", "img")
    tree.set("aria-labelledby", f"{name}-title")
    for each in tree.findall("title"):
        each.set("id", f"{name}-title")
    return ElementTree.tostring(tree, encoding="unicode")


def _renamed(value: str, ids: dict[str, str]) -> str:
    if value in ids:
        return ids[value]
    for old, new in ids.items():
        value = value.replace(f"#{old})", f"#{new})")
    return value
