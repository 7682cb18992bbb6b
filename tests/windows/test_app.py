"""The program starts fast, says what it lacks, and survives what goes wrong inside."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper import system
from journeymapper.storage import map_file
from journeymapper.windows import app, map_first
from journeymapper.windows.appearance import appearance
from journeymapper.windows.editor import Editor
from journeymapper.windows.settings import Settings
from tests.helpers.sizes import a_usual_map_of

FIRST_PAINT = """
import sys
from PySide6.QtWidgets import QApplication
from journeymapper.windows import app
from journeymapper.windows.settings import Settings
application = QApplication([])
settings = Settings()
settings.remember("first_start", sys.argv[1])
app.dress(application, settings)
class Watcher(app._Mover):
    def _move_in(self):
        print(sorted({"pydantic", "networkx", "rapidfuzz"} & sys.modules.keys()))
        super()._move_in()
        print(sorted({"pydantic", "journeymapper.windows.editor"} & sys.modules.keys()))
        self._window.tenant.desk.close()
        application.quit()
app._Mover = Watcher
window = app.open_window(settings, None)
application.exec()
"""


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("first", ["yes", "no"], ids=["first_start", "start_page"])
def test_the_editor_is_loaded_after_the_first_paint_and_pydantic_not_at_all(first: str) -> None:
    assert run(FIRST_PAINT, first).stdout.splitlines() == ["[]", "['journeymapper.windows.editor']"]


@pytest.mark.parametrize("plugins", [True, False])
def test_a_window_runs_the_rules_of_installed_packages_where_wanted(
    qtbot: QtBot, qapp: QApplication, plugins: bool
) -> None:
    settings = Settings()
    app.dress(qapp, settings)
    window = app.open_window(settings, None, plugins)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: isinstance(window.tenant, Editor), timeout=5000)
    assert isinstance(window.tenant, Editor)
    window.tenant.desk.close()
    assert window.tenant.desk.analysis.plugins == plugins


def test_without_a_screen_it_says_so_and_gives_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system, "obstacle", lambda: "There is no screen")
    assert (app.main([]), capsys.readouterr().err) == (3, "There is no screen\n")


@pytest.mark.parametrize("choice", ["light", "dark", "projector"])
def test_a_chosen_theme_is_worn(qapp: QApplication, choice: str) -> None:
    app.dress(qapp, Settings())
    appearance().choose(choice)
    assert (appearance().theme.name, qapp.palette().window().color().name().upper()) == (
        choice,
        appearance().theme.panel,
    )


def test_the_theme_is_remembered() -> None:
    Settings().remember("theme", "projector")
    assert Settings().text("theme") == "projector"


def test_the_last_map_opens_when_none_is_named(tmp_path: Path) -> None:
    path = tmp_path / "last.journey"
    path.touch()
    settings = Settings()
    settings.add_recent(path)
    assert app._wanted(settings, []) == [path]


def test_a_last_map_that_is_gone_is_let_be(tmp_path: Path) -> None:
    settings = Settings()
    settings.add_recent(tmp_path / "gone.journey")
    assert app._wanted(settings, []) == [None]


MAP_FIRST = """
import gc, os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from journeymapper.canvas.canvas import Canvas
from journeymapper.windows import app
from journeymapper.windows.settings import Settings
seen, looks = [], []
gc.callbacks.append(lambda phase, _: looks.append(phase))
lay_out = app.MainWindow.lay_out
app.MainWindow.lay_out = lambda window: (looks.clear(), lay_out(window))
paint = Canvas.paintEvent
def painted(canvas, event):
    paint(canvas, event)
    window, view = canvas.window(), canvas.view
    place = canvas.mapTo(window, canvas.rect().topLeft()).toTuple(), canvas.size().toTuple()
    layout = canvas.shown.layout
    map = window.is_furnished, len(layout.cards), len(layout.plan.later)
    seen.append((map, (place, view.zoom, view.scroll), len(looks)))
    if window.tenant is not None:
        first, last = seen[0], seen[-1]
        around = ("finder", "toolbar", "legend", "outline", "inspector", "dock", "status")
        unseen = [name for name in around if not getattr(window, name).isVisible()]
        unseen += ["looked for garbage"] * first[2]
        print(first[0], last[0], "as before" if first[1] == last[1] else seen, *unseen, flush=True)
        os._exit(0)
Canvas.paintEvent = painted
settings = Settings()
width, *hidden = sys.argv[2:]
for name in hidden:
    settings.remember(name, "no")
application = QApplication([])
app.lay_ground(application, settings)
app.MainWindow._take_size = lambda window: window.resize(int(width), 800)
app.MainWindow.show_fitting = app.MainWindow.show
window = app.open_window(settings, Path(sys.argv[1]))
application.exec()
"""


@pytest.mark.parametrize(
    ("window", "unseen"),
    [
        (["1280"], ""),
        (["1920"], ""),
        (["990"], ""),
        (["1280", "show_outline", "show_findings"], " outline dock"),
    ],
    ids=["usual", "large", "narrow", "without_panels"],
)
def test_the_map_is_seen_before_any_panel_and_stays_where_it_is(
    window: list[str], unseen: str
) -> None:
    done = run(MAP_FIRST, "sample_maps/coffee-machine.journey", *window)
    assert done.stdout == f"(False, 19, 0) (True, 19, 0) as before{unseen}\n", done.stderr


def test_of_a_large_map_what_is_out_of_sight_is_laid_out_once_it_is_painted(tmp_path: Path) -> None:
    path = tmp_path / "large.journey"
    map_file.write(a_usual_map_of(1_000), path)
    done = run(MAP_FIRST, str(path), "1280")
    assert done.stdout == "(False, 1000, 20) (True, 1000, 0) as before\n", done.stderr


def test_a_map_that_cannot_be_shown_first_opens_as_any_other(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[type] = []
    monkeypatch.setattr(map_first, "see_as_remembered", lambda *_: 1 / 0)
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: failed.append(kind))
    settings = Settings()
    app.dress(qapp, settings)
    window = app.open_window(settings, Path("sample_maps/coffee-machine.journey"))
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: isinstance(window.tenant, Editor), timeout=5000)
    assert isinstance(window.tenant, Editor)
    window.tenant.desk.close()
    assert (failed, len(window.tenant.document.journey.touchpoints)) == ([ZeroDivisionError], 19)
