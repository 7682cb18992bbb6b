"""A real X screen with a real keyboard: Xvfb and xdotool."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

LETTER_MS = "12"
"""Pause between keys, ms: some eighty letters a second, faster than anyone types."""
KEYS = {"Enter": "Return", "Esc": "Escape"}


class XScreen:
    """A screen on which one program runs, and its keyboard."""

    def __init__(self, display: str, program: list[str], environment: Mapping[str, str]) -> None:
        self._env = {**os.environ, **environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.program = subprocess.Popen(program, env=self._env)

    def wait_for_window(self, name: str, seconds: float = 30) -> None:
        """Wait until a window with this in its title has the keyboard."""
        found = self._dotool("search", "--sync", "--onlyvisible", "--name", name, wait=seconds)
        self._dotool("windowfocus", "--sync", found.split()[-1], wait=seconds)

    def press(self, *keys: str) -> None:
        """Press keys by name: Tab, Return, ctrl+s."""
        for key in keys:
            self._dotool("key", "--delay", LETTER_MS, KEYS.get(key, key))

    def type(self, text: str) -> None:
        """Type letters."""
        self._dotool("type", "--delay", LETTER_MS, text)

    def script(self, text: str) -> None:
        """Type words; S and T where they start a thing, Tab, Enter and Esc are pressed as keys."""
        words: list[str] = []
        for word in [*text.split(), ""]:
            is_key = word in ("Tab", "Enter", "Esc", "") or (word in ("S", "T") and not words)
            if not is_key:
                words.append(word)
                continue
            if words:
                self.type(" ".join(words))
                words = []
            if word in ("S", "T"):
                self.type(word.lower())
            elif word:
                self.press(word)

    def wait_until(self, true: Callable[[], bool], seconds: float = 20) -> None:
        """Look again and again until it is true; fail after so long."""
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, "it did not come true in time"
            assert self.program.poll() is None, "the program has ended"
            time.sleep(0.05)

    def _dotool(self, *words: str, wait: float = 20) -> str:
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
def screen_with(*arguments: str, environment: Mapping[str, str]) -> Iterator[XScreen]:
    """A screen with the program open on it; both are ended at the end."""
    reads, writes = os.pipe()
    server = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    xvfb = subprocess.Popen(server, pass_fds=[writes], stderr=subprocess.DEVNULL)
    try:
        with os.fdopen(reads) as said:
            display = f":{said.readline().strip()}"
        os.close(writes)
        program = [sys.executable, "-m", "journeymapper", *arguments]
        screen = XScreen(display, program, environment)
        try:
            yield screen
        finally:
            screen.program.kill()
            screen.program.wait(10)
    finally:
        xvfb.terminate()
        xvfb.wait(10)
