"""Maps whose own words are in Greek letters, so that every plain letter is the program's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

GREEK = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΩΡΣΤΘΩΣΧΥΖαβψδεφγηιξκλμνοπωρστθωςχυζ",
)
OWN = frozenset(
    (
        *("title", "name", "description", "text", "quote", "thought", "pains", "gains", "goal"),
        *("scenario", "differentiator", "label", "needs", "frustrations", "owner", "actors"),
        *("asks_for", "systems", "unit", "reason", "promise"),
    )
)
"""The keys of the file under which people's own words stand."""


def in_greek(map_file: Path) -> None:
    """Write the map anew with its own words in Greek letters; keys and fixed words stay."""
    held = json.loads(map_file.read_text(encoding="utf-8"))
    map_file.write_text(json.dumps(_greek(held), ensure_ascii=False, indent=2), encoding="utf-8")


def _greek(held: Any, key: str = "") -> Any:
    if isinstance(held, dict):
        return {name: _greek(each, name) for name, each in held.items()}
    if isinstance(held, list):
        return [_greek(each, key) for each in held]
    is_own = key in OWN or (key == "source" and " " in str(held))  # of a connection it is a key
    return held.translate(GREEK) if isinstance(held, str) and is_own else held
