"""How large the export dialog offers to make a picture, and what it says of that."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journeymapper.layout.showing import AS_USED
from journeymapper.pictures.options import PictureOptions
from journeymapper.windows.dialogs.export import ExportDialog
from journeymapper.windows.dialogs.export_sizes import Page

Ask = Callable[..., ExportDialog]
WIDE, PART = (2_400.0, 1_200.0), (1_000.0, 2_000.0)


@pytest.fixture
def ask(qtbot: QtBot) -> Ask:
    """Asks how to export a wide map of which three touchpoints, a high part, are selected."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def page_of(picture: PictureOptions, selected: bool) -> Page:
        return PART if selected else WIDE

    return lambda **wishes: ExportDialog(
        parent,
        profiles=("review",),
        segments=(),
        profile="review",
        lens="channel",
        showing=AS_USED,
        promises=False,
        stages=[("buy", "Buy")],
        selected=3,
        page_of=page_of,
        **wishes,
    )


def choose_part(asked: ExportDialog, part: str) -> None:
    asked.part.setCurrentIndex(asked.part.findData(part))


@pytest.mark.parametrize(
    ("suffix", "size", "argument", "told"),
    [
        ("png", "1", "--scale=1", "2,400 × 1,200 px, about 0.3 MB"),
        ("png", "slide", "--width=1920", "1,920 × 960 px, about 0.2 MB"),
        (
            "png",
            "a3",
            "--width=4960",
            "4,960 × 2,480 px, 42 × 21 cm at 300 dots per inch, about 0.9 MB",
        ),
        ("pdf", "a3", "--width=1587", "42 × 21 cm; lines and words stay sharp at any size"),
        ("csv", "a3", "--width=4960", ""),
    ],
)
def test_a_size_is_told_before_the_picture_is_made(
    ask: Ask, suffix: str, size: str, argument: str, told: str
) -> None:
    asked = ask(format=suffix, size=size)
    assert (asked.arguments()[4], asked.told_size.text()) == (argument, told)


def test_paper_lies_as_the_page_does_and_holds_all_of_it(ask: Ask) -> None:
    asked = ask(format="pdf", size="a4")
    choose_part(asked, "selected")
    assert asked.told_size.text() == "15 × 30 cm; lines and words stay sharp at any size"


def test_what_is_selected_is_exported_without_findings(ask: Ask) -> None:
    asked = ask()
    choose_part(asked, "selected")
    assert (asked.only_selected(), asked.arguments()[0]) == (True, "--no-annotate")


def test_one_stage_and_no_ground_can_be_asked_for(ask: Ask) -> None:
    asked = ask()
    choose_part(asked, "buy")
    asked.transparent.setChecked(True)
    assert {"--stage=buy", "--transparent", "--annotate"} <= {*asked.arguments()}


@pytest.mark.parametrize("wishes", [{"size": "a3"}, {"theme": "dark"}])
def test_the_dialog_begins_as_it_was_left(ask: Ask, wishes: dict[str, str]) -> None:
    asked = ask(**wishes)
    begun = {"size": asked.scale.currentData(), "theme": asked.theme.currentData()}
    assert begun == {"size": "1", "theme": "print"} | wishes
