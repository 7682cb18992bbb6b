from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdf
import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage, QPainter

from journeymapper.analysis.finding import Report
from journeymapper.layout.geometry import Rect
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.painting.curve_paths import curve_paths
from journeymapper.pictures import map_part, page, png, png_bytes, png_rows
from journeymapper.pictures.beside import worked_beside
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.pdf import write_pdf
from journeymapper.pictures.png import write_png
from journeymapper.pictures.subject import Subject
from journeymapper.pictures.svg import write_svg
from journeymapper.pictures.written import Written
from journeymapper.storage.encode import encode
from journeymapper.storage.map_file import read
from journeymapper.storage.problems import BadMap
from journeymapper.storage.safe_write import SaveFailed
from tests.helpers.drawn import words_of
from tests.helpers.sizes import a_thin_map_of

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
NAMES = ("whole.png", "pieces.png")
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


@pytest.mark.parametrize(
    ("width", "piece", "least_height", "astray"),
    [(600, 600 * 64, 64, 0), (2400, 400 * 400, 256, 1_000)],
    ids=["bands", "strips"],
)
@pytest.mark.parametrize("transparent", [False, True])
def test_a_png_painted_in_pieces_has_no_seams(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    width: int,
    piece: int,
    least_height: int,
    astray: int,
    transparent: bool,
) -> None:
    options = PictureOptions(width=width, transparent=transparent)
    write_png(tmp_path / NAMES[0], sketch(MAP), None, options)
    monkeypatch.setattr(png_rows, "_PIECE_PIXELS", piece)
    monkeypatch.setattr(png_rows, "_PART_PIXELS", piece)
    monkeypatch.setattr(png_rows, "_LEAST_HEIGHT", least_height)
    write_png(tmp_path / NAMES[1], sketch(MAP), None, options)
    whole, pieces = (on_paper(tmp_path / name) for name in NAMES)
    differing = ImageChops.difference(whole, pieces).convert("RGB").convert("L").histogram()
    assert sum(differing[ROUNDING + 1 :]) <= astray  # a letter over a cut is a quarter px away


def on_paper(path: Path) -> Image.Image:
    """A picture as it looks on white; the colour of what can hardly be seen does not count."""
    picture = Image.open(path).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)


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


@pytest.mark.parametrize(("width", "pieces"), [(8_000, (8_000, 364)), (16_000, (500, 2000))])
def test_a_large_png_is_painted_on_one_piece_and_little_of_it_waits_to_be_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, width: int, pieces: tuple[int, int]
) -> None:
    painted: list[tuple[int, int]] = []
    waiting: list[int] = []

    class Piece(QImage):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            painted.append(arguments[:2])

    def watched(work: Any, things: Iterable[object], most: int) -> Iterator[object]:
        given = 0

        def noted() -> Iterator[object]:
            nonlocal given
            for each in things:
                given += 1
                yield each

        for back, made in enumerate(worked_beside(work, noted(), most)):
            waiting.append(given - back)
            yield made

    monkeypatch.setattr(png_rows, "QImage", Piece)
    monkeypatch.setattr(png_bytes, "worked_beside", watched)
    written = write_png(tmp_path / "map.png", sketch(MAP), None, PictureOptions(width=width))
    assert written.width * written.height > 10_000_000
    assert (painted, max(waiting)) == ([pieces], 5)


def test_what_a_large_map_needs_for_a_piece_is_forgotten_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known: list[int] = []
    paint_map = map_part.paint_map

    def watched(painter: QPainter, subject: Subject, scale: float, part: Rect | None) -> None:
        paint_map(painter, subject, scale, part)
        known.append(sum(map(len, subject.layout.lines.known.values())))

    monkeypatch.setattr(page, "paint_map", watched)
    monkeypatch.setattr(page, "MOST_KNOWN", 50)
    monkeypatch.setattr(png_rows, "_PIECE_PIXELS", 100_000)
    monkeypatch.setattr(png_rows, "_PART_PIXELS", 100_000)
    journey = a_thin_map_of(500)
    write_png(tmp_path / "map.png", journey, None, PictureOptions())
    assert len(journey.connections) > 500
    assert max(known) < 200


def test_how_a_curve_was_drawn_is_not_kept_for_another_picture(tmp_path: Path) -> None:
    kept = curve_paths.cache_info()
    write_png(tmp_path / "map.png", sketch(MAP), None, PictureOptions())
    assert curve_paths.cache_info() == kept


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
