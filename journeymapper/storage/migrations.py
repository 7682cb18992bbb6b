"""From the version a file was written in to the version of this program, step by step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from journeymapper.language import tr
from journeymapper.storage.problems import BadMap, Problem, instead, missing

FORMAT = "journeymapper"
VERSION = 1

STEPS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""By version: what makes a tree of that version one of the next."""


def is_current(tree: Any) -> bool:
    """Whether this is the tree of a map, written as this program writes it."""
    return (
        isinstance(tree, dict)
        and tree.get("format") == FORMAT
        and type(version := tree.get("version")) is int
        and version == VERSION
    )


def migrated(tree: Any, file: str) -> dict[str, Any]:
    """The tree in this program's version.

    Raises BadMap where it is no journey map, or one that a newer JourneyMapper wrote.
    """
    if not isinstance(tree, dict):
        raise BadMap(file, [Problem("", instead(tree, tr("a journey map")))])
    if tree.get("format") != FORMAT:
        raise BadMap(file, [Problem("format", _held(tree, "format", f'"{FORMAT}"'))])
    version = tree.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise BadMap(file, [Problem("version", _held(tree, "version", str(VERSION)))])
    if version > VERSION:
        message = tr(
            "found {version}, expected {known}: a newer JourneyMapper wrote this map,"
            " update JourneyMapper to open it"
        ).format(version=version, known=VERSION)
        raise BadMap(file, [Problem("version", message)])
    current: dict[str, Any] = tree
    for step in range(version, VERSION):
        current = STEPS[step](current)
    return current


def _held(tree: dict[str, Any], key: str, wanted: str) -> str:
    return instead(tree[key], wanted) if key in tree else missing(wanted)
