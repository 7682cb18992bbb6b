"""All texts that a person can read in the window, as the code and its tables hold them."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir

from scripts.words.tables import in_tables

PACKAGE = Path(__file__).resolve().parents[2] / "journeymapper"
KEYWORDS = {
    "tr": None,
    "marked": None,
    "tr_many": (1, 2),
    "tr_counted": (1, 2),
    "marked_many": (1, 2),
    "tr_as": ((1, "c"), 2),
}
"""The doors of `language.py`, and which of their arguments are texts."""


def said() -> Catalog:
    """Every text, with the files it stands in."""
    texts = Catalog(charset="utf-8")
    method = [("**.py", "python")]
    for file, _, text, _, use in extract_from_dir(PACKAGE, method, keywords=KEYWORDS):
        texts.add(text, locations=[(f"journeymapper/{file}", 0)], context=use)
    for file, text, use in in_tables():
        texts.add(text, locations=[(file, 0)], context=use)
    for message in texts:
        message.flags.discard("python-format")  # "100 %" is none
        message.locations = sorted(set(message.locations))
    return texts
