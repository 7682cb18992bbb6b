"""The program on a slow disk: a map is read once somebody has typed.

    python -m tests.helpers.slow_opening WITNESS MAP

WITNESS is there while the map is waited for; the file beside it, `typed`, lets it come.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from journeymapper.cli.main import main
from journeymapper.cli.qt import load_qt

PATIENCE_SECONDS = 30


def slow_down(witness: Path) -> None:
    """Let reading wait until something was typed."""
    load_qt()
    from journeymapper.document.on_disk import Opened

    read = Opened.read

    def later(path: Path) -> Opened:
        end = time.monotonic() + PATIENCE_SECONDS
        witness.write_text("{}", encoding="utf-8")
        while not witness.with_name("typed").exists() and time.monotonic() < end:
            time.sleep(0.02)
        return read(path)

    Opened.read = later  # type: ignore[method-assign]


if __name__ == "__main__":
    slow_down(Path(sys.argv.pop(1)))
    main()
