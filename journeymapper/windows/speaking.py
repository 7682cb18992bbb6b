"""The language of the windows: the one chosen in the settings, else the system's first we have."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from journeymapper.language import ENGLISH, languages, speak

SYSTEM = "system"
TRANSLATOR = "wordsOfQt"


def speak_in_windows(application: QApplication, choice: str) -> None:
    """Let windows, Qt's own words, dates and numbers be in a language: its code, or SYSTEM.

    Counts for what is made from now on. The canvas runs from left to right in any of them.
    """
    code = code_of(choice)
    speak(code)
    QLocale.setDefault(_locale(code))
    application.setLayoutDirection(_locale(code).textDirection())
    _let_qt_speak(application, code)


def code_of(choice: str) -> str:
    """The code of the language that a choice stands for."""
    known = languages()
    if choice in known:
        return choice
    wished = (each.replace("_", "-").split("-")[0] for each in QLocale.system().uiLanguages())
    return next((code for code in wished if code in known), ENGLISH)


def named() -> Iterable[tuple[str, str]]:
    """The languages to choose from, by code, each as it calls itself."""
    from journeymapper.analysis.wording import sentence

    for code in languages():
        own = QLocale(code).nativeLanguageName()
        # Qt tells English apart by country.
        yield code, "English" if code == ENGLISH else sentence(own)


def _locale(code: str) -> QLocale:
    """The system's, where it is of this language: it knows the country too."""
    system, plain = QLocale.system(), QLocale(code)
    return QLocale(system) if _language(system) == _language(plain) else plain


def _language(locale: QLocale) -> str:
    return locale.name().partition("_")[0]


def _let_qt_speak(application: QCoreApplication, code: str) -> None:
    """Load what Qt says itself: Cancel, the menu of a text field, the names of keys."""
    if old := application.findChild(QTranslator, TRANSLATOR):
        application.removeTranslator(old)
        old.deleteLater()
    if code == ENGLISH:
        return
    words = QTranslator(application)
    words.setObjectName(TRANSLATOR)
    if words.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(words)
