"""The log of the window: files in the user's own folder, three megabytes of them at most."""

from __future__ import annotations

import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_path

LOG_BYTES, OLDER_FILES = 1_000_000, 2

log = logging.getLogger("journeymapper")


def log_folder() -> Path:
    """Where the log lies."""
    return user_log_path("journeymapper", appauthor=False)


def log_file() -> Path:
    """The log itself; older ones beside it end in .1 and .2."""
    return log_folder() / "window.log"


def keep_log() -> logging.Handler:
    """Write what the program warns of to the log from now on; close it with `end_log`."""
    with suppress(OSError):  # a full disk must not keep the window from opening
        log_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = RotatingFileHandler(
        log_file(), maxBytes=LOG_BYTES, backupCount=OLDER_FILES, encoding="utf-8", delay=True
    )
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(levelname)s %(message)s"))
    handler.handleError = lambda record: None  # type: ignore[method-assign]  # nor hide the error
    log.addHandler(handler)
    return handler


def end_log(handler: logging.Handler) -> None:
    """Write to this log no more."""
    log.removeHandler(handler)
    handler.close()
