"""The pictures of the rules handbook: every example drawn, with the map inside.

`python -m journeymapper.pictures.handbook docs/rules` writes them, and the pages that show them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from PySide6.QtGui import QGuiApplication

from journeymapper.analysis import handbook
from journeymapper.analysis.base import Pass
from journeymapper.analysis.page import PICTURES
from journeymapper.analysis.registry import passes
from journeymapper.analysis.runner import run
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.painting.fonts import load_fonts
from journeymapper.pictures.example import example_of
from journeymapper.pictures.png_bytes import png_bytes
from journeymapper.storage.decode import decode
from journeymapper.storage.encode import encode
from journeymapper.storage.png_text import text_chunk
from journeymapper.storage.safe_write import save

SCALE = 1.2


@dataclass(frozen=True, slots=True)
class Drawing:
    """One example of a rule: the name of its picture, the map, and the rule that looks at it."""

    name: str
    journey: Journey
    rule: Pass

    def png(self) -> bytes:
        """The picture, with the rule's findings as badges."""
        shown = example_of(self.journey, run(self.rule, self.journey))
        return png_bytes(
            lambda painter, _: shown.paint(painter, SCALE),
            (round(shown.width * SCALE), round(shown.height * SCALE)),
            SCALE,
            transparent=False,
            dpi=96 * SCALE,
            carried=text_chunk(encode(self.journey.ordered())),
        )


def drawings() -> Iterator[Drawing]:
    """All examples of the rules that come with JourneyMapper and show anything, by code."""
    for rule in passes(plugins=False):
        for kind, text in (("bad", rule.bad), ("good", rule.good)):
            journey = _journey(dedent(text))
            if journey.stages:
                yield Drawing(f"{rule.code}-{kind}.png", journey, rule)


def write(folder: Path) -> None:
    """Write pictures and pages into a folder; pictures of examples that are gone are taken out.

    Needs a QGuiApplication.
    """
    pictures = folder / PICTURES
    pictures.mkdir(parents=True, exist_ok=True)
    all_of_them = {each.name: each for each in drawings()}
    for old in pictures.glob("JM*.png"):
        if old.name not in all_of_them:
            old.unlink()
    for name, each in all_of_them.items():
        save(pictures / name, each.png())
    handbook.write(folder)


def _journey(text: str) -> Journey:
    return decode(text.encode()) if text.lstrip().startswith("{") else sketch(text)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv)
    load_fonts()
    write(Path(sys.argv[1]))
