"""Takes the pictures in a home of their own, and writes them with the page that shows them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from PySide6.QtWidgets import QApplication

from scripts.gallery.few_colours import in_few_colours
from scripts.gallery.shots import SHOTS

PAGE = "README.md"
OPENING = """# Gallery

Every view and state of the program, taken from the program itself by `make gallery`.
"""


def make(folder: Path, names: Iterable[str] = ()) -> None:
    """Take the pictures of these names, or all; the page is written with all."""
    wanted = set(names)
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(["journeymapper"])
    for shot in SHOTS:
        if not wanted or shot.name in wanted:
            with _home():  # nothing is remembered from one to the next
                in_few_colours(shot.take()).save(str(folder / shot.file), quality=0)
    application.processEvents()
    if not wanted:
        for old in set(folder.glob("*.png")) - {folder / shot.file for shot in SHOTS}:
            old.unlink()
        (folder / PAGE).write_text(page(), encoding="utf-8", newline="\n")


def page() -> str:
    """The page that shows all pictures, chapter by chapter."""
    parts = [OPENING]
    for chapter, shots in groupby(SHOTS, key=lambda shot: shot.chapter):
        parts.append(f"## {chapter}\n")
        parts += [f"{shot.says}\n\n![{shot.says}]({shot.file})\n" for shot in shots]
    return "\n".join(parts)


@contextmanager
def _home() -> Iterator[None]:
    """A home folder in which nobody has ever opened the program."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = home
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)
