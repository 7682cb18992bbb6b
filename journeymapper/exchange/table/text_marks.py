"""Text that no spreadsheet takes for a formula.

A cell that starts like one gets an apostrophe, which spreadsheets take for "this is text".
"""

from __future__ import annotations

import re

LIKE_A_FORMULA = re.compile(r"'*[=+\-@\t\r]")
NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,15})?")


def marked(cell: str) -> str:
    """The cell as it may be written; numbers stay as they are."""
    return f"'{cell}" if LIKE_A_FORMULA.match(cell) and not NUMBER.fullmatch(cell) else cell


def bare(cell: str) -> str:
    """The cell without the mark that `marked` gave it."""
    return cell[1:] if cell.startswith("'") and LIKE_A_FORMULA.match(cell) else cell
