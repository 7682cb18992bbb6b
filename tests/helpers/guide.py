"""The facilitator's guide, taken apart: what it tells one to press, to choose, to look at."""

from __future__ import annotations

import re
from pathlib import Path

from journeymapper import places

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
KEY = re.compile(r"`([^`]+)`")
WAY = re.compile(r"\*([A-Z][^*]+?(?: > [^*]+?)+)\*")
PICTURE = re.compile(r"!\[[^]]*\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^]]*\]\(([^)]+)\)")


def text(language: str = "") -> str:
    """All of it, in English or another language."""
    return places.guide(language).read_text(encoding="utf-8")


def typed() -> list[str]:
    """What is to be typed, line by line."""
    blocks = [words for kind, words in FENCE.findall(text()) if kind == "keys"]
    return [line for block in blocks for line in block.splitlines()]


def prose(language: str = "") -> str:
    """It without what is to be typed, every run of spaces one space."""
    return " ".join(FENCE.sub("", text(language)).split())


def keys() -> set[str]:
    """Every key it names."""
    return set(KEY.findall(prose()))


def ways(language: str = "") -> set[tuple[str, ...]]:
    """Every way through the menus it names."""
    return {tuple(way.split(" > ")) for way in WAY.findall(prose(language))}


def pictures() -> list[Path]:
    """The files of its pictures."""
    return [places.guide().parent / each for each in PICTURE.findall(text())]


def links() -> list[str]:
    """Where its links lead."""
    return LINK.findall(text())
