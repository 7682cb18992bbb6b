"""What the export dialog says of what leaves the house with a picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journeymapper.layout.showing import AS_USED
from journeymapper.windows.dialogs.export import ExportDialog

Ask = Callable[..., ExportDialog]


@pytest.fixture
def ask(qtbot: QtBot) -> Ask:
    """Asks with these names still standing in titles."""
    parent = QWidget()
    qtbot.addWidget(parent)
    return lambda *names, redact=False: ExportDialog(
        parent,
        profiles=("review",),
        segments=(),
        profile="review",
        lens="channel",
        showing=AS_USED,
        promises=False,
        redact=redact,
        still_named=lambda: names,
    )


def choose(asked: ExportDialog, suffix: str) -> None:
    asked.format.setCurrentIndex(asked.format.findData(suffix))


def said(asked: ExportDialog) -> str:
    return asked.goes_along.label.text()


@pytest.mark.parametrize("form", ["png", "pdf"])
def test_it_says_that_the_whole_map_goes_along(ask: Ask, form: str) -> None:
    asked = ask()
    choose(asked, form)
    assert "The whole map goes along, with persons" in said(asked)


def test_where_no_map_is_inside_it_says_so(ask: Ask) -> None:
    asked = ask()
    asked.embed.setChecked(False)
    alone = said(asked)
    asked.embed.setChecked(True)
    choose(asked, "svg")
    assert alone == said(asked) == "Only what is shown goes along."


@pytest.mark.parametrize("suffix", ["html", "pptx"])
def test_of_a_report_it_says_whom_and_what_it_tells(ask: Ask, suffix: str) -> None:
    asked = ask()
    choose(asked, suffix)
    assert said(asked).startswith("The report names personas and owners")


def test_it_says_what_is_left_out_and_that_the_map_is(ask: Ask) -> None:
    asked = ask()
    asked.redact.setChecked(True)
    assert said(asked) == (
        "Left out: persons, owners, who takes part, quotes, notes, descriptions, where evidence"
        " is from, why findings were dismissed, the file's name.\nThe map does not go along."
    )


def test_a_screen_reader_says_it_with_the_ticks(ask: Ask) -> None:
    asked = ask(redact=True)
    told = {asked.redact.accessibleDescription(), asked.embed.accessibleDescription()}
    assert told == {said(asked)}


def test_it_names_whom_titles_still_name(ask: Ask) -> None:
    asked = ask("Ama", "Ms Smith", redact=True)
    assert said(asked).endswith("\nTitles and other texts stay, and name: Ama, Ms Smith")


def test_of_many_names_it_says_some(ask: Ask) -> None:
    asked = ask(*"ABCDE", redact=True)
    assert said(asked).endswith("name: A, B, C, D, …")


def test_the_longest_of_it_has_its_room(ask: Ask, qtbot: QtBot) -> None:
    asked = ask("Somebody with a long name", "<b>somebody else</b>", redact=True)
    label = asked.goes_along.label
    asked.show()
    qtbot.waitUntil(lambda: label.width() > 300)
    assert label.heightForWidth(label.width()) <= label.height()


def test_of_a_redacted_map_as_data_it_does_not_say_that_no_map_goes_along(ask: Ask) -> None:
    asked = ask(redact=True)
    choose(asked, "journey")
    assert said(asked).endswith("the file's name.")
