from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.language import spoken
from journeymapper.windows.speaking import SYSTEM, code_of, speak_in_windows
from journeymapper.windows.widgets.text_fields import DayField, NumberField


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    speak_in_windows(qapp, "en")


def test_the_system_chooses_the_first_of_its_languages_that_we_have(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def wishes(*codes: str) -> str:
        monkeypatch.setattr(QLocale, "uiLanguages", lambda _: list(codes))
        return code_of(SYSTEM)

    assert [wishes("fr-FR", "de-AT", "en"), wishes("fr"), wishes()] == ["de", "en", "en"]


def test_a_language_we_no_longer_have_is_as_the_system(application: QApplication) -> None:
    assert code_of("tlh") == code_of(SYSTEM)


def test_qt_speaks_german_too(application: QApplication) -> None:
    def said() -> tuple[str, str, str, str]:
        cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
        key = QKeySequence("Ctrl+S").toString(QKeySequence.SequenceFormat.NativeText)
        return spoken(), cancel, key, QLocale().toString(1.5)

    speak_in_windows(application, "de")
    german = said()
    speak_in_windows(application, "en")
    assert (german, said()) == (
        ("de", "Abbrechen", "Strg+S", "1,5"),
        ("en", "Cancel", "Ctrl+S", "1.5"),
    )


@pytest.mark.parametrize("typed", ["1,5", "1.5"])
def test_a_number_is_typed_with_either_sign_and_shown_with_the_language_s(
    application: QApplication, qtbot: QtBot, typed: str
) -> None:
    speak_in_windows(application, "de")
    field = NumberField("Hours")
    taken: list[object] = []
    qtbot.addWidget(field)
    field.picked.connect(taken.append)
    field.setText(typed)
    field.flush()
    field.show_value(1.5)
    assert (taken, field.text()) == ([1.5], "1,5")


def test_a_day_is_typed_and_shown_as_the_language_does(
    application: QApplication, qtbot: QtBot
) -> None:
    speak_in_windows(application, "de")
    field = DayField("Due")
    taken: list[object] = []
    qtbot.addWidget(field)
    field.picked.connect(taken.append)
    field.setText("3.11.2026")
    field.flush()
    field.show_value("2026-11-03")
    assert (taken, field.text()) == (["2026-11-03"], "03.11.2026")
