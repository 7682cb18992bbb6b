"""Makes the machine ready for the tests, or says what it lacks."""

from __future__ import annotations

import os
import sys

from journeymapper import system


def main() -> int:
    """The exit code: 1 when the tests could not run, or in CI would leave some out.

    A browser, which is large, and what traces programs are installed in CI only.
    """
    in_ci = bool(os.environ.get("CI"))
    if not system.provide(system.OFFSCREEN):
        return 1
    if not system.provide({**system.SCREEN, **system.KEYBOARD}):
        print("The tests with a real keyboard will be skipped.", flush=True)
        return int(in_ci)
    if in_ci:
        return int(not system.provide({**system.BROWSER, **system.TRACER}))
    for each in system.missing_libraries({**system.BROWSER, **system.TRACER}):
        print(f"The tests with {each} will be skipped: it is not here.", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
