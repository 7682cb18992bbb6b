from __future__ import annotations

import pytest

from journeymapper.pictures import png_rows
from journeymapper.pictures.png_pixels import HELD
from journeymapper.pictures.png_rows import rows_of


@pytest.mark.parametrize("least_height", [1, 256], ids=["bands", "strips"])
def test_the_bytes_of_a_picture_take_turns_in_the_same_places(
    monkeypatch: pytest.MonkeyPatch, least_height: int
) -> None:
    monkeypatch.setattr(png_rows, "_PIECE_PIXELS", 10_000)
    monkeypatch.setattr(png_rows, "_PART_PIXELS", 10_000)
    monkeypatch.setattr(png_rows, "_PIXELS_AT_ONCE", 900)
    monkeypatch.setattr(png_rows, "_PACKED_AT_ONCE", 900)
    monkeypatch.setattr(png_rows, "_LEAST_HEIGHT", least_height)
    rows = [each.obj for each in rows_of(lambda *_: None, 300, 450, 1, transparent=False)]
    places = {id(each) for each in rows}
    assert len(rows) > 10 * HELD
    assert len(places) <= HELD + 1
