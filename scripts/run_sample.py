"""Opens the window on a sample map; without a screen checks it and writes its picture instead."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from journeymapper import system

SAMPLE = "sample_maps/coffee-machine.journey"
PICTURE = "build/coffee-machine.png"


def main() -> int:
    """The exit code: 0 when the map was shown, in the window or as a picture."""
    os.chdir(Path(__file__).resolve().parent.parent)
    if system.has_screen():
        return _journeymapper(SAMPLE) if system.provide(system.SCREEN) else 1
    print(f"There is no screen here, so no window: checking {SAMPLE} instead.", flush=True)
    if code := _journeymapper("check", SAMPLE, "--fail-on", "never"):
        return code
    if not system.provide(system.OFFSCREEN):
        return 1
    Path(PICTURE).parent.mkdir(exist_ok=True)
    code = _journeymapper("export", SAMPLE, "-o", PICTURE)
    if code == 0:
        print(f"The annotated picture is {PICTURE}.")
    return code


def _journeymapper(*arguments: str) -> int:
    return subprocess.call([sys.executable, "-m", "journeymapper", *arguments])


if __name__ == "__main__":
    sys.exit(main())
