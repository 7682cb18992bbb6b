"""A program that crashed left notes of what it was doing; the next start says where they lie."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.windows import crash_notes
from journeymapper.windows.crash_notes import CrashNotes, last_crash
from journeymapper.windows.logbook import log_folder

RUN = """
import ctypes, os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from journeymapper.windows import app, watching
from journeymapper.windows.panels.news_strip import NewsStrip

def read_of_nowhere():
    ctypes.string_at(0)

def look():
    windows = [each for each in QApplication.topLevelWidgets() if hasattr(each, "tenant")]
    if not (windows and windows[0].tenant):
        return
    watch.stop()
    if sys.argv[1] == "crash":
        read_of_nowhere()
    if sys.argv[1] == "kill":
        os.kill(os.getpid(), 9)
    for strip in windows[0].findChildren(NewsStrip):
        if strip.isVisible():
            print(strip.words.toolTip() or strip.words.text())
    windows[0].close()

made = watching.CrashNotes.__init__
def make(self):
    global watch
    made(self)
    watch = QTimer(interval=20)
    watch.timeout.connect(look)
    watch.start()
watching.CrashNotes.__init__ = make
raise SystemExit(app.main([]))
"""


def run(how: str) -> tuple[int, str]:
    """The exit code of a run that ends in a way, and what its strips said."""
    command = [sys.executable, "-c", RUN, how]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stdout


def notes() -> list[Path]:
    return sorted(log_folder().glob("*.txt"))


@pytest.mark.skipif(sys.platform == "win32", reason="crashes have other codes on Windows")
def test_after_a_crash_the_next_start_says_once_where_its_notes_lie() -> None:
    assert run("crash")[0] == -11
    code, said = run("close")
    (kept,) = notes()
    words = f"JourneyMapper crashed the last time. What it was doing is written in {kept}.\n"
    assert (code, said) == (0, words)
    assert "read_of_nowhere" in kept.read_text()
    assert run("close") == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_kill_is_no_crash() -> None:
    assert run("kill")[0] == -9
    assert (run("close"), notes()) == ((0, ""), [])


def test_what_a_running_program_may_need_is_let_be() -> None:
    running = CrashNotes()
    assert (last_crash(), len(notes())) == (None, 1)
    running.close()
    assert notes() == []


def test_the_last_crashes_are_remembered_and_no_more() -> None:
    log_folder().mkdir(parents=True)
    for number in range(crash_notes.MOST + 2):
        left = log_folder() / f"running-{number}.txt"
        left.write_text("Fatal Python error")
        os.utime(left, (1_000_000_000 + 60 * number,) * 2)
    last = last_crash()
    assert (last, len(notes())) == (notes()[-1], crash_notes.MOST)


def test_without_room_for_notes_the_program_runs_as_well() -> None:
    log_folder().parent.mkdir(parents=True)
    log_folder().write_bytes(b"")  # a file where the folder should be
    assert last_crash() is None
    CrashNotes().close()
