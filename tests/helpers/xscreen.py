"""A real X screen with a real keyboard: Xvfb and xdotool."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LETTER_MS = "20"
"""Pause between letters, ms: some fifty a second, faster than anyone types."""
LOOKS = 2
"""After so many looks what was done before is seen."""
STEPS = 8
"""In how many steps a drag goes."""
KEY_MS = "30"
"""Pause between pressed keys, ms."""
KEYS = {"Enter": "Return", "Esc": "Escape"}

OWN_THE_CLIPBOARD = """
import sys
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

program = QGuiApplication([])
data = QMimeData()
data.setText(sys.argv[1])
if sys.argv[2]:
    data.setHtml(sys.argv[2])
program.clipboard().setMimeData(data)
print("copied", flush=True)
program.exec()
"""
"""Another program that copies: it has to live as long as what it copied is to be pasted."""


class XScreen:
    """A screen on which one program runs, and its keyboard and mouse.

    `strokes` counts the keys pressed so far, letters of typed words left out. `witness` is where
    somebody beside the program writes down where things lie.
    """

    def __init__(
        self, display: str, program: list[str], environment: Mapping[str, str], witness: Path
    ) -> None:
        self._env = {**os.environ, **environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.program = subprocess.Popen(program, env=self._env)
        self._others: list[subprocess.Popen[str]] = []
        self.strokes = 0
        self.witness = witness

    def wait_for_window(self, name: str, seconds: float = 30) -> None:
        """Wait until a window with this in its title has the keyboard."""
        self.wait_until(lambda: self._focus_window(name), seconds)

    def wait_for_successor(self, key: str, name: str, seconds: float = 30) -> None:
        """Wait until the program has ended, and one it has started opens such a window by a key."""
        self.program.wait(seconds)
        end = time.monotonic() + seconds
        while not self._focus_window(name):
            assert time.monotonic() < end, "no program came after this one"
            if self._focus_window("JourneyMapper"):
                self.press(key)

    def _focus_window(self, name: str) -> bool:
        """Whether such a window is there and takes the keyboard; others may go meanwhile."""
        try:
            found = self.dotool("search", "--onlyvisible", "--name", name)
            self.dotool("windowfocus", "--sync", found.split()[-1])
        except subprocess.CalledProcessError:
            return False
        return True

    def copy(self, text: str, html: str = "") -> None:
        """Let another program put this on the clipboard."""
        other = subprocess.Popen(
            [sys.executable, "-c", OWN_THE_CLIPBOARD, text, html],
            env=self._env,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._others.append(other)
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "copied"

    def close(self) -> None:
        """End all programs on the screen."""
        self.program.kill()
        self.program.wait(10)
        for other in self._others:
            other.kill()
            other.wait(10)
            if other.stdout is not None:
                other.stdout.close()

    def wait_for_program(self, name: str = "JourneyMapper") -> None:
        """Wait until the program's window has the keyboard, and the map in it."""
        self.wait_for_window(name)
        self.wait_until(lambda: "cards" in self.seen())

    def back_to_window(self) -> None:
        """Give the keyboard back to the program's window after a dialog: no desktop does it."""
        self.dotool("windowfocus", str(self.seen()["window"]))

    def press(self, *keys: str) -> None:
        """Press keys by name: Tab, Return, ctrl+s."""
        self.strokes += len(keys)
        self.dotool("key", "--delay", KEY_MS, *(KEYS.get(key, key) for key in keys))

    def type(self, text: str) -> None:
        """Type letters."""
        self.dotool("type", "--delay", LETTER_MS, text)

    def do(self, action: str) -> None:
        """Do an action by its name."""
        self.press("ctrl+k")
        self.type(action)
        self.press("Enter")

    def name_file(self, window: str, path: Path) -> None:
        """Say in a dialog of this name which file is meant, agree, and wait until it is there."""
        self.wait_for_window(window)
        self.press("ctrl+a")
        self.type(str(path))
        self.press("Enter")
        self.wait_until(path.exists)

    def script(self, text: str) -> None:
        """Type words; S, T and Left where no word comes before, Tab, Enter, Esc and Alt+Right
        are pressed as keys.
        """
        words: list[str] = []
        for word in [*text.split(), ""]:
            alone = word in ("S", "T", "Left") and not words
            is_key = word in ("Tab", "Enter", "Esc", "Alt+Right", "") or alone
            if not is_key:
                words.append(word)
                continue
            if words:
                self.type(" ".join(words))
                words = []
            if word in ("S", "T"):
                self.press(word.lower())
            elif word:
                self.press(word.replace("Alt+", "alt+"))

    def seen(self) -> dict[str, Any]:
        """What the witness has written down last."""
        if not self.witness.exists():
            return {}
        seen: dict[str, Any] = json.loads(self.witness.read_text(encoding="utf-8"))
        return seen

    def at(self, kind: str, name: str) -> tuple[int, int]:
        """Where something lies, px, as soon as it is there and stays."""
        place = None
        while True:
            self.look_again()
            self.wait_until(lambda: name in self.seen().get(kind, {}))
            seen = self.seen()
            if seen[kind].get(name) == place and place is not None and not seen["moving"]:
                return place[0], place[1]
            place = seen[kind].get(name)

    def look_again(self) -> None:
        """Wait until the witness has looked at all that was done so far."""
        looked = self.seen().get("looked", 0)
        self.wait_until(lambda: self.seen().get("looked", 0) >= looked + LOOKS)

    def click(self, kind: str, name: str) -> None:
        """Click a card, a badge or a button."""
        self._move(*self.at(kind, name))
        self.dotool("click", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press, move there in a few steps as a hand does, and let go."""
        self._move(*start)
        self.dotool("mousedown", "1")
        for step in range(1, STEPS + 1):
            x, y = (a + (b - a) * step // STEPS for a, b in zip(start, end, strict=True))
            self._move(x, y)
        self.dotool("mouseup", "1")

    def _move(self, x: int, y: int) -> None:
        self.dotool("mousemove", "--sync", str(x), str(y))

    def wait_until(self, true: Callable[[], bool], seconds: float = 20) -> None:
        """Look again and again until it is true; fail after so long."""
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, "it did not come true in time"
            assert self.program.poll() is None, "the program has ended"
            time.sleep(0.05)

    def dotool(self, *words: str, wait: float = 20) -> str:
        """What xdotool answers to these words."""
        done = subprocess.run(
            ["xdotool", *words],
            env=self._env,
            capture_output=True,
            text=True,
            timeout=wait,
            check=True,
        )
        return done.stdout


@contextmanager
def screen_with(
    *arguments: str,
    environment: Mapping[str, str],
    beside: str = "tests.helpers.witness",
    size: str = "1280x800",
) -> Iterator[XScreen]:
    """A screen with the program open on it; both are ended at the end.

    `environment` holds HOME, the folder where the witness writes, too. `beside`: the module that
    runs the program, and is its witness.
    """
    witness = Path(environment["HOME"]) / "seen.json"
    witness.unlink(missing_ok=True)  # a program before may have left it
    reads, writes = os.pipe()
    server = [
        "Xvfb",
        "-displayfd",
        str(writes),
        "-screen",
        "0",
        f"{size}x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    xvfb = subprocess.Popen(server, pass_fds=[writes], stderr=subprocess.DEVNULL)
    try:
        with os.fdopen(reads) as said:
            display = f":{said.readline().strip()}"
        os.close(writes)
        program = [sys.executable, "-m", beside, str(witness), *arguments]
        screen = XScreen(display, program, environment, witness)
        try:
            yield screen
        finally:
            screen.close()
    finally:
        xvfb.terminate()
        xvfb.wait(10)
