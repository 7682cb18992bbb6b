"""Makes the machine ready for the tests, or says what it lacks."""

from __future__ import annotations

import os
import sys

from journeymapper import system


def main() -> int:
    """The exit code: 1 when the tests could not run, or in CI would leave some out."""
    if not system.provide(system.OFFSCREEN):
        return 1
    if not system.provide({**system.SCREEN, **system.KEYBOARD}):
        print("The tests with a real keyboard will be skipped.", flush=True)
        return 1 if os.environ.get("CI") else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
