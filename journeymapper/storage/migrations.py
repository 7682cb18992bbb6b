"""From the version a file was written in to the version of this program, step by step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from journeymapper.storage.problems import BadMap, Problem, found

FORMAT = "journeymapper"
VERSION = 1

STEPS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""By version: what makes a tree of that version one of the next."""


def migrated(tree: Any, file: str) -> dict[str, Any]:
    """The tree in this program's version.

    Raises BadMap where it is no journey map, or one that a newer JourneyMapper wrote.
    """
    if not isinstance(tree, dict):
        raise BadMap(file, [Problem("", f"{found(tree)}, expected a journey map")])
    if tree.get("format") != FORMAT:
        raise BadMap(file, [Problem("format", f'{_held(tree, "format")}, expected "{FORMAT}"')])
    version = tree.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise BadMap(file, [Problem("version", f"{_held(tree, 'version')}, expected {VERSION}")])
    if version > VERSION:
        message = (
            f"found {version}, expected {VERSION}: a newer JourneyMapper wrote this map,"
            " update JourneyMapper to open it"
        )
        raise BadMap(file, [Problem("version", message)])
    current: dict[str, Any] = tree
    for step in range(version, VERSION):
        current = STEPS[step](current)
    return current


def _held(tree: dict[str, Any], key: str) -> str:
    return found(tree[key]) if key in tree else "missing"
