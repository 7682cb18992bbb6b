"""The sub-commands, in the order of the help: each is a file here of the same name."""

from __future__ import annotations

COMMANDS = (
    "check",
    "fix",
    "score",
    "diff",
    "export",
    "convert",
    "discover",
    "replay",
    "new",
    "templates",
    "rules",
    "schema",
    "doctor",
)
OPEN = "open"
"""What files stand for where no command is named."""
