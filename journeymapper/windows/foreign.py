"""Opening a file of another format, with all its questions asked."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from journeymapper.exchange.carried import Reading, ReadOptions, SeveralMaps, Strict
from journeymapper.formats import read_file
from journeymapper.storage.problems import BadMap
from journeymapper.windows.dialogs.bad_map import ask_anyway, tell_bad_map
from journeymapper.windows.dialogs.which_map import ask_which
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.waited import read_waiting


def read_asking(window: MainWindow, path: Path) -> Reading | None:
    """The map in a file of any format; None where it is refused, or the user gave up.

    Asks which of several maps is meant, and whether one that its format forbids is to be opened
    without what is wrong with it.
    """
    options: ReadOptions | None = ReadOptions(name=path.stem.strip())
    while options is not None:
        try:
            return read_waiting(window.waiting, path, partial(read_file, path, options))
        except BadMap as bad:
            options = _asked(window, path, bad, options)
    return None


def _asked(parent: QWidget, path: Path, bad: BadMap, options: ReadOptions) -> ReadOptions | None:
    """How to try again; None where that is of no use."""
    problems = [str(problem) for problem in bad.problems]
    if isinstance(bad, SeveralMaps) and options.block is None:
        block = ask_which(parent, path.name, bad.titles)
        return None if block is None else options._replace(block=block)
    if isinstance(bad, Strict) and not options.lenient:
        wanted = ask_anyway(parent, path.name, problems)
        return options._replace(lenient=True) if wanted else None
    tell_bad_map(parent, path.name, problems)
    return None
