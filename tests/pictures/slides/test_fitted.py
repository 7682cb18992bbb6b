from __future__ import annotations

import pytest

from journeymapper.pictures.slides.fitted import fitted

ROOM, PX = 150, 15


@pytest.mark.parametrize(
    "text", ["I order it", "日本語のタイトルは二行", "Ends with …", "أبحث في الموقع"]
)
def test_a_text_that_fits_is_shown_letter_by_letter(text: str) -> None:
    assert fitted(text, ROOM, 2, PX, 700) == text


@pytest.mark.parametrize(
    "text",
    [
        "A title that is so long that nobody can read it all at once on a card",
        "日本語の長いタイトルはどこで折り返されるのでしょうか、これはテストです",
        "same same same same same same same same same same same same same",
    ],
)
def test_a_text_that_does_not_is_its_beginning(text: str) -> None:
    shown = fitted(text, ROOM, 2, PX, 700)
    assert (shown[-1], text.startswith(shown[:-1]), len(shown) > len(text) / 4) == ("…", True, True)
