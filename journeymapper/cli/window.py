"""Opening the window from the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from journeymapper.cli.failure import Failure
from journeymapper.cli.qt import load_qt


def show(files: Sequence[str], plugins: bool = True) -> int:
    """Open the window, one for each file; gives the exit code. Raises Failure."""
    for file in files:
        if not Path(file).exists():
            raise Failure(f"{file}: no such command or file: journeymapper --help lists commands")
    load_qt()
    from journeymapper.windows.app import main

    return main([*files], plugins)
