from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from journeymapper.analysis.handbook import page, pages, write
from journeymapper.analysis.page import PICTURES

ROOT = Path(__file__).resolve().parents[2]


def test_the_handbook_in_docs_is_current(tmp_path: Path) -> None:
    docs = ROOT / "docs/rules"
    shutil.copytree(docs / PICTURES, tmp_path / PICTURES)
    write(tmp_path)
    fresh, kept = (
        {file.name: file.read_text("utf-8") for file in folder.glob("*.md")}
        for folder in (tmp_path, docs)
    )
    assert kept == fresh, "run: python -m journeymapper.pictures.handbook docs/rules"


def test_a_page_shows_the_pictures_that_are_there(tmp_path: Path) -> None:
    (tmp_path / PICTURES).mkdir()
    (tmp_path / PICTURES / "JM501-bad.png").touch()
    told = page("JM501").markdown(tmp_path)
    shown = [
        name for name in ("JM501-bad.png", "JM501-good.png") if f"]({PICTURES}/{name})" in told
    ]
    assert shown == ["JM501-bad.png"]


def test_writing_takes_out_the_page_of_a_rule_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "JM999.md").write_text("gone", encoding="utf-8")
    write(tmp_path)
    assert not (tmp_path / "JM999.md").exists()


def test_pages_come_by_code_and_the_failed_pass_has_one() -> None:
    codes = [each.code for each in pages(plugins=False)]
    assert codes == sorted(codes)
    assert codes[0] == "JM000"


def test_a_page_is_made_from_the_docstring() -> None:
    told = page("JM501")
    assert (told.headline, told.why) == (
        "A touchpoint that is hard work for the customer.",
        "Effort drives people away faster than delight brings them back.",
    )


def test_an_unknown_code_has_no_page() -> None:
    with pytest.raises(KeyError):
        page("JM999")
