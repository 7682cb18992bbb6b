"""Opening the window from the command line."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from pathlib import Path

from journeymapper.cli.failure import Failure


def show(files: Sequence[str], plugins: bool = True) -> int:
    """Open the window, one for each file; gives the exit code. Raises Failure."""
    for file in files:
        if not Path(file).exists():
            raise Failure(f"{file}: no such command or file: journeymapper --help lists commands")
    load_qt()
    from journeymapper.windows.app import main

    return main([*files], plugins)


def load_qt() -> None:
    """Load Qt, and leave Python's own `import` as it is.

    Qt for Python exchanges it for one that reads the source of every module imported from then
    on, looking for features that this program does not use: a fifth of what a window takes.
    """
    import PySide6.QtCore  # noqa: F401

    of_qt = getattr(builtins, "__feature_import__", None)
    if of_qt is not None and builtins.__import__ is of_qt:
        builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]
