"""What every test stands on: no screen, a home of its own, repeatable random examples."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from itertools import count

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything loads Qt
os.environ["LANGUAGE"] = "en"

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from journeymapper.language import ENGLISH, speak

settings.register_profile("quick", max_examples=50, deadline=None, derandomize=True)
settings.register_profile(
    "long", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

HOME_FOLDERS = {
    "HOME": ".",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "USERPROFILE": ".",
}
SCREEN_PROGRAMS = ("Xvfb", "xdotool")
TESTS, REST = count(1), 20
"""After so many tests nothing is done for as long as the program takes for a pause."""


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Collect what the test left, as the program does while its loop runs."""
    yield
    if collecting := sys.modules.get("journeymapper.document.collecting"):
        application = collecting.QCoreApplication.instance()
        collector = application and application.findChild(collecting.Collector)
        if collector:
            for _ in range(collecting.QUIET if next(TESTS) % REST == 0 else 1):
                collector.collect()


@pytest.fixture(autouse=True)
def hands_off() -> Iterator[None]:
    """A mouse button that the test left pressed is let go, or the next one would click."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets and (application := widgets.QApplication.instance()):
        from PySide6.QtTest import QTest

        for button in application.mouseButtons():
            QTest.mouseRelease(widgets.QWidget(), button)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's home folder for this test alone, so that no test reads or changes the real one."""
    home = tmp_path_factory.mktemp("home")
    for name, folder in HOME_FOLDERS.items():
        monkeypatch.setenv(name, str(home / folder))
    if qt := sys.modules.get("PySide6.QtCore"):  # Qt looks for the folder once only
        for form in (qt.QSettings.Format.NativeFormat, qt.QSettings.Format.IniFormat):
            qt.QSettings.setPath(form, qt.QSettings.Scope.UserScope, str(home / ".config"))
    return home


@pytest.fixture
def speaking(code: str) -> Iterator[None]:
    """The language of this code is spoken during the test."""
    yield from _spoken(code)


@pytest.fixture
def german() -> Iterator[None]:
    """German is spoken during the test."""
    yield from _spoken("de")


def _spoken(code: str) -> Iterator[None]:
    speak(code)
    yield
    speak(ENGLISH)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Walks on a real screen come one after the other, and are skipped where there is none."""
    missing = [program for program in SCREEN_PROGRAMS if not shutil.which(program)]
    reason = f"needs {' and '.join(missing)}: apt-get install xvfb xdotool"
    for item in items:
        if item.get_closest_marker("screen"):
            item.add_marker(pytest.mark.xdist_group("screen"))
            if missing:
                item.add_marker(pytest.mark.skip(reason=reason))


def pytest_sessionfinish() -> None:
    """Leave nothing of ours on the offscreen clipboard: Qt would let go of it after Python."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui and gui.QGuiApplication.instance():
        gui.QGuiApplication.clipboard().clear()
