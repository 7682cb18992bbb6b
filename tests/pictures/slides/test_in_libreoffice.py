"""Slides as LibreOffice shows them: every slide is there, and all its words lie on it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pptx import Presentation

from journeymapper.analysis.runner import analyse
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.slides.pptx import slides_of
from journeymapper.places import resources, sample_maps
from journeymapper.storage.map_file import read

OFFICE, READER = "soffice", "pdftotext"
PATIENCE = 100
WORD = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')
PAGE = re.compile(r'<page width="(.*?)" height="(.*?)">(.*?)</page>', re.DOTALL)
SLACK = 2.0
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include><dir>{folder}</dir></fontconfig>"""

pytestmark = [
    pytest.mark.skipif(
        not (shutil.which(OFFICE) and shutil.which(READER)),
        reason=f"needs {OFFICE} (LibreOffice) and {READER} (poppler)",
    ),
]


def pages_of(deck: Path) -> list[tuple[float, float, str]]:
    """Width, height and words of each page that LibreOffice makes of a deck."""
    folder = deck.parent
    (folder / "fonts.conf").write_text(FONTS.format(folder=resources("fonts")))
    subprocess.run(
        [
            OFFICE,
            f"-env:UserInstallation={(folder / 'office').as_uri()}",
            *("--headless", "--convert-to", "pdf", "--outdir", str(folder), str(deck)),
        ],
        env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")},
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )
    told = subprocess.run(
        [READER, "-bbox", str(deck.with_suffix(".pdf")), "-"],
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    ).stdout
    return [(float(wide), float(high), words) for wide, high, words in PAGE.findall(told)]


@pytest.mark.parametrize("sample", ["coffee-machine", "clinic-visit"])
def test_every_slide_is_shown_and_no_word_leaves_it(sample: str, tmp_path: Path) -> None:
    journey = read(sample_maps(f"{sample}.journey"))
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(slides_of(journey, analyse(journey, plugins=False), PictureOptions()))
    pages = pages_of(deck)
    outside = [
        word
        for wide, high, words in pages
        for left, top, right, bottom, word in WORD.findall(words)
        if min(float(left), float(top)) < -SLACK
        or float(right) > wide + SLACK
        or float(bottom) > high + SLACK
    ]
    shown = " ".join(word for _, _, words in pages for *_, word in WORD.findall(words))
    stages = [stage.name for stage in journey.stages]
    assert (len(pages), outside) == (len(Presentation(str(deck)).slides), [])
    assert [name for name in stages if name not in shown] == []
