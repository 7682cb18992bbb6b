"""`python -m journeymapper` is the same as `journeymapper`."""

from __future__ import annotations

from journeymapper.cli.main import run

if __name__ == "__main__":
    run()
