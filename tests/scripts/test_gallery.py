from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from scripts.gallery.few_colours import in_few_colours
from scripts.gallery.making import PAGE, page
from scripts.gallery.shots import SHOTS

ROOT = Path(__file__).resolve().parents[2]
GALLERY = ROOT / "docs" / "gallery"
MOST_BYTES = 6_000_000


def test_the_folder_holds_exactly_the_pictures_that_are_made() -> None:
    assert {file.name for file in GALLERY.glob("*.png")} == {shot.file for shot in SHOTS}


def test_the_page_shows_exactly_these_pictures() -> None:
    assert (GALLERY / PAGE).read_text(encoding="utf-8") == page()


def test_no_two_pictures_have_one_name() -> None:
    names = [shot.name for shot in SHOTS]
    assert sorted(set(names)) == sorted(names)


def test_the_gallery_stays_small() -> None:
    assert sum(file.stat().st_size for file in GALLERY.glob("*.png")) < MOST_BYTES


@pytest.mark.parametrize(
    ("name", "size"), [("window-light", (1280, 800)), ("dialog-bad-map", (560, 300))]
)
def test_a_picture_is_taken_from_the_program(
    name: str, size: tuple[int, int], tmp_path: Path
) -> None:
    subprocess.run(
        [sys.executable, "-m", "scripts.gallery", "--into", str(tmp_path), name],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        timeout=60,
    )
    taken = QImage(str(tmp_path / f"{name}.png"))
    assert (taken.width(), taken.height()) == size


def test_the_colours_of_which_there_is_most_are_kept(qtbot: QtBot) -> None:
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    for x in range(400):
        for y in range(300):
            picture.setPixel(x, y, 0xFF000000 | (x << 8) | y if x < 200 else 0xFFF6F4EE)
    kept = in_few_colours(picture)
    assert (kept.pixelColor(300, 150).name(), kept.colorCount() <= 256) == ("#f6f4ee", True)
