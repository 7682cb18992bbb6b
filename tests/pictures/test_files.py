from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pypdf
import pytest
from PySide6.QtGui import QImage

from journeymapper.analysis.finding import Report
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.pictures import png, png_bytes
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.pdf import write_pdf
from journeymapper.pictures.png import write_png
from journeymapper.pictures.svg import write_svg
from journeymapper.pictures.written import Written
from journeymapper.storage.encode import encode
from journeymapper.storage.map_file import read
from journeymapper.storage.problems import BadMap
from journeymapper.storage.safe_write import SaveFailed
from tests.helpers.drawn import bytes_of, words_of

MAP = """
# Kaffee für Omar 🙂
Search
  look=I look around [by website, +1]
  > ask=I ask [by phone, effort 6, -2, owner Sales]
Buy
  > pay=Ich zahle 中 [goal]
"""
SMALL = PictureOptions(width=600)
SVG = "{http://www.w3.org/2000/svg}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NAMES = ("whole.png", "bands.png")
ROUNDING = 4
"""Of 255: smoothing is not exact to the last bit where a path is cut."""
Write = Callable[[Path, Journey, Report | None, PictureOptions], Written]


def test_a_png_opens_again_as_the_same_map(tmp_path: Path) -> None:
    journey = sketch(MAP)
    write_png(tmp_path / "map.png", journey, None, SMALL)
    assert read(tmp_path / "map.png") == journey


@pytest.mark.parametrize("wish", [{"embed": False}, {"redact": True}])
def test_a_png_for_outsiders_holds_no_map(tmp_path: Path, wish: dict[str, bool]) -> None:
    options = PictureOptions(width=600, **wish)  # type: ignore[arg-type]
    write_png(tmp_path / "map.png", sketch(MAP), None, options)
    with pytest.raises(BadMap, match="holds no journey map"):
        read(tmp_path / "map.png")


@pytest.mark.parametrize(
    ("options", "width"),
    [
        (PictureOptions(), 2400),
        (PictureOptions(width=1201), 1201),
        (PictureOptions(scale=0.5), 1200),
        (PictureOptions(dpi=48), 1200),
    ],
)
def test_a_png_is_as_wide_as_wished(tmp_path: Path, options: PictureOptions, width: int) -> None:
    journey = sketch(MAP + "Order\nDelivery\nUse\nRepair")
    written = write_png(tmp_path / "map.png", journey, None, options)
    image = QImage(str(tmp_path / "map.png"))
    assert (written.width, image.width(), image.height(), written.note) == (
        width,
        width,
        written.height,
        "",
    )


def test_a_png_larger_than_can_be_is_as_large_as_can_be_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(png, "MOST_PX", 200_000)
    written = write_png(tmp_path / "map.png", sketch(MAP), None, PictureOptions(scale=8))
    assert (180_000 < written.width * written.height <= 200_000, "the largest" in written.note) == (
        True,
        True,
    )


def test_a_transparent_png_has_no_paper(tmp_path: Path) -> None:
    write_png(tmp_path / "map.png", sketch(MAP), None, PictureOptions(width=600, transparent=True))
    assert QImage(str(tmp_path / "map.png")).pixelColor(2, 2).alpha() == 0


def test_a_png_painted_in_bands_has_no_seams(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_png(tmp_path / NAMES[0], sketch(MAP), None, SMALL)
    monkeypatch.setattr(png_bytes, "_BAND_PIXELS", 600 * 64)
    write_png(tmp_path / NAMES[1], sketch(MAP), None, SMALL)
    whole, bands = (bytes_of(QImage(str(tmp_path / name))) for name in NAMES)
    assert max(abs(a - b) for a, b in zip(whole, bands, strict=True)) <= ROUNDING


def test_an_svg_keeps_its_titles_as_text(tmp_path: Path) -> None:
    write_svg(tmp_path / "map.svg", sketch(MAP), None, PictureOptions())
    said = "".join(words_of(ElementTree.parse(tmp_path / "map.svg").getroot()))
    titles = ("Kaffee für Omar 🙂", "I look around", "I ask", "Ich zahle 中", "Search", "Buy")
    assert [title for title in titles if title not in said] == []


def test_an_svg_holds_no_pixels(tmp_path: Path) -> None:
    write_svg(tmp_path / "map.svg", sketch(MAP), None, PictureOptions())
    assert "<image" not in (tmp_path / "map.svg").read_text("utf-8")


def test_an_svg_brings_its_typeface_and_says_its_language(tmp_path: Path) -> None:
    write_svg(tmp_path / "map.svg", sketch(MAP), None, PictureOptions())
    root = ElementTree.parse(tmp_path / "map.svg").getroot()
    style = "".join(each.text or "" for each in root.iter(f"{SVG}style"))
    faces = re.findall(r"font-weight: (\d+); font-style: (\w+); src: url\(data:font/ttf", style)
    set_in = {(each.get("font-weight"), each.get("font-style")) for each in root.iter(f"{SVG}g")}
    assert (set_in - {(None, None)}, root.get(LANGUAGE)) == ({*faces}, "en")


def test_an_svg_does_not_invite_to_open_it_as_a_map(tmp_path: Path) -> None:
    write_svg(tmp_path / "map.svg", sketch(MAP), None, PictureOptions())
    assert "open this picture" not in (tmp_path / "map.svg").read_text("utf-8")


def test_a_pdf_says_what_it_is_and_in_which_language(tmp_path: Path) -> None:
    write_pdf(tmp_path / "map.pdf", sketch(MAP), None, PictureOptions())
    reader = pypdf.PdfReader(tmp_path / "map.pdf", strict=True)
    said = reader.metadata
    assert said is not None
    assert (said.title, said.subject, str(reader.root_object["/Lang"])) == (
        "Kaffee für Omar 🙂",
        "A customer journey map, made with JourneyMapper",
        "en",
    )


def test_a_large_png_is_painted_on_one_band_and_little_of_it_waits_to_be_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bands: list[int] = []
    waiting: list[int] = []

    class Band(QImage):
        def __init__(self, width: int, height: int, kind: QImage.Format) -> None:
            super().__init__(width, height, kind)
            bands.append(self.sizeInBytes())

    class Waiting(deque[object]):
        def append(self, piece: object) -> None:
            super().append(piece)
            waiting.append(len(self))

    monkeypatch.setattr(png_bytes, "QImage", Band)
    monkeypatch.setattr(png_bytes, "deque", Waiting)
    written = write_png(tmp_path / "map.png", sketch(MAP), None, PictureOptions(width=8_000))
    assert written.width * written.height > 10_000_000
    assert (len(bands), max(bands) <= 12_000_000, max(waiting)) == (1, True, 5)


def test_a_png_says_its_dots_per_inch(tmp_path: Path) -> None:
    write_png(tmp_path / "map.png", sketch(MAP), None, PictureOptions(dpi=48))
    assert QImage(str(tmp_path / "map.png")).dotsPerMeterX() == round(48 / 0.0254)


def test_a_pdf_carries_the_map(tmp_path: Path) -> None:
    journey = sketch(MAP)
    write_pdf(tmp_path / "map.pdf", journey, None, PictureOptions())
    attached = pypdf.PdfReader(tmp_path / "map.pdf").attachments
    assert attached == {"map.journey": [encode(journey)]}


def test_a_redacted_pdf_carries_nothing(tmp_path: Path) -> None:
    write_pdf(tmp_path / "map.pdf", sketch(MAP), None, PictureOptions(redact=True))
    assert dict(pypdf.PdfReader(tmp_path / "map.pdf").attachments) == {}


def test_a_pdf_is_one_page_whose_text_is_text(tmp_path: Path) -> None:
    write_pdf(tmp_path / "map.pdf", sketch(MAP), None, PictureOptions())
    reader = pypdf.PdfReader(tmp_path / "map.pdf")
    text = " ".join(reader.pages[0].extract_text().split())
    assert (len(reader.pages), "I look around" in text, "Search" in text) == (1, True, True)


@pytest.mark.parametrize("write", [write_png, write_svg, write_pdf])
def test_a_picture_that_cannot_be_saved_leaves_the_old_one(tmp_path: Path, write: Write) -> None:
    target = tmp_path / "map.out"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(SaveFailed):
        write(target, sketch(MAP), None, SMALL)
    assert (target.read_bytes(), list(tmp_path.iterdir())) == (b"old", [target])


@pytest.mark.parametrize("write", [write_png, write_svg, write_pdf])
def test_an_empty_map_makes_a_picture_too(tmp_path: Path, write: Write) -> None:
    written = write(tmp_path / "map.out", sketch("# Nothing yet"), Report("review", ()), SMALL)
    assert written.width == 600
