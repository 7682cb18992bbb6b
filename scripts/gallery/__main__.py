"""Makes the pictures of the gallery and the page that shows them.

python -m scripts.gallery [--into FOLDER] [NAME...]: all pictures, or those named.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from journeymapper import system

SCREEN = Path(__file__).with_name("screen.json")
FOLDER = Path(__file__).resolve().parents[2] / "docs" / "gallery"


def main() -> int:
    """The exit code: 1 where this machine cannot draw, 2 for a picture that there is not."""
    asked = argparse.ArgumentParser(prog="gallery")
    asked.add_argument("--into", type=Path, default=FOLDER)
    asked.add_argument("names", nargs="*")
    wishes = asked.parse_args()
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # what offscreen cannot do
    if not system.provide(system.OFFSCREEN):
        return 1
    from scripts.gallery.making import make
    from scripts.gallery.shots import SHOTS

    unknown = set(wishes.names) - {shot.name for shot in SHOTS}
    if unknown:
        print(f"No such picture: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    make(wishes.into, wishes.names)
    return 0


if __name__ == "__main__":
    sys.exit(main())
