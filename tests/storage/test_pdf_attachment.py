"""A PDF that carries its map opens again as the map; any other is refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journeymapper.exchange.carried import Reading, ReadOptions
from journeymapper.formats import read_file
from journeymapper.model.sketch import sketch
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.pdf import write_pdf
from journeymapper.storage.problems import BadMap

JOURNEY = sketch("# A map\nA\n  one = Übung ☂\n  > two = Two")


@pytest.fixture
def pdf(qapp: QApplication, tmp_path: Path) -> Path:
    path = tmp_path / "map.pdf"
    write_pdf(path, JOURNEY, None, PictureOptions())
    return path


def test_it_opens_as_the_map(pdf: Path) -> None:
    assert read_file(pdf, ReadOptions()) == Reading(JOURNEY.ordered())


def test_one_without_its_map_is_refused(pdf: Path) -> None:
    write_pdf(pdf, JOURNEY, None, PictureOptions(embed=False))
    with pytest.raises(BadMap, match="this picture holds no journey map"):
        read_file(pdf, ReadOptions())


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.97, 0.985, 0.99, 0.995])
def test_one_that_is_cut_is_refused_or_whole(pdf: Path, share: float) -> None:
    data = pdf.read_bytes()
    pdf.write_bytes(data[: int(len(data) * share)])
    try:
        assert read_file(pdf, ReadOptions()).journey == JOURNEY.ordered()
    except BadMap as bad:
        assert "picture" in str(bad)


def test_a_damaged_attachment_is_told(pdf: Path) -> None:
    data = pdf.read_bytes()
    pdf.write_bytes(data.replace(b"/EF <</F ", b"/EF <</F 9"))
    with pytest.raises(BadMap, match="the map in this picture is damaged"):
        read_file(pdf, ReadOptions())
