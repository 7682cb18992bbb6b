"""A file's bytes as a tree of values, within limits and as strict as the format.

Python's own parser does the work; its hooks notice what it would let pass: keys that stand twice,
NaN, and the text of a number that a float would lose.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from journeymapper.language import tr
from journeymapper.model.clean import cleaned
from journeymapper.storage.figure import Figure, number
from journeymapper.storage.limits import (
    FIGURES,
    PROBLEMS,
    check_bytes,
    check_depth,
    refused,
    too_deep,
)
from journeymapper.storage.problems import BadMap, Problem
from journeymapper.storage.weight import Marks, check_weight, marks_of

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
ESCAPED_DIRT, CONTROLS = re.compile(rb"\\[ubfr]"), re.compile(rb"\xc2[\x80-\x9f]")


class Doubled(dict[str, Any]):
    """An object in which some keys stand twice."""

    __slots__ = ("keys_twice",)
    keys_twice: tuple[str, ...]


class Parsed(NamedTuple):
    """What a file holds."""

    tree: Any
    problems: list[Problem]
    """What JSON itself forbids but Python's parser lets pass."""


def parse_plainly(data: bytes, marks: Marks, file: str) -> Any:
    """The tree of values in a file; None where it may be none, or hold anything odd.

    Keys that stand twice are not noticed, nor how deep it is. Raises BadMap beyond the limits.
    """
    check_bytes(data, file)
    check_weight(data, marks, file)
    if data.startswith(BYTE_ORDER_MARK) or may_be_dirty(data):
        return None
    hooks = _Hooks(file)
    try:
        text = data.decode()
        tree = json.loads(text, parse_float=hooks.figure, parse_constant=hooks.constant)
    except (ValueError, RecursionError):
        return None
    return None if hooks.noticed else tree


def parse(data: bytes, file: str) -> Parsed:
    """The tree of values in a file.

    Raises BadMap where it is no JSON, no UTF-8, or beyond the limits.
    """
    check_bytes(data, file)
    check_weight(data, marks_of(data), file)
    text = _decoded(data, file)
    hooks = _Hooks(file)
    try:
        tree = json.loads(
            text,
            object_pairs_hook=hooks.object,
            parse_float=hooks.figure,
            parse_constant=hooks.constant,
        )
    except RecursionError:
        raise too_deep(file) from None
    except ValueError as error:
        raise BadMap(file, [Problem("", _not_json(error))]) from None
    check_depth(tree, file)
    if may_be_dirty(data):
        tree = hooks.cleaned(tree)
    oddities = _oddities(tree, "") if hooks.noticed else iter(())
    return Parsed(tree, list(islice(oddities, PROBLEMS)))


WITHOUT_TEXT = (int, float, bool, type(None))


class _Hooks:
    """What Python's parser asks while it parses."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.noticed = False
        self.figures = self.doubled = 0

    def object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) == len(pairs) or self.doubled >= PROBLEMS:
            return made
        self.noticed = True
        self.doubled += 1
        doubled = Doubled(made)
        doubled.keys_twice = tuple(
            key for key, count in Counter(key for key, _ in pairs).items() if count > 1
        )
        return doubled

    def cleaned(self, value: Any) -> Any:
        kind = type(value)
        if kind is str:
            return cleaned(value)
        if kind is list:
            return [each if type(each) in WITHOUT_TEXT else self.cleaned(each) for each in value]
        if kind is dict and "".join(value).isprintable():
            return {
                key: each if type(each) in WITHOUT_TEXT else self.cleaned(each)
                for key, each in value.items()
            }
        if isinstance(value, dict):
            twice = value.keys_twice if isinstance(value, Doubled) else ()
            pairs = [(str(cleaned(key)), self.cleaned(each)) for key, each in value.items()]
            return self.object([*pairs, *((key, None) for key in twice)])
        return value

    def figure(self, text: str) -> float:
        self.figures += 1
        if self.figures > FIGURES:
            raise refused(self.file, tr("more than half a million decimals"))
        return number(text)

    def constant(self, text: str) -> float:
        self.noticed = True
        return self.figure(text)


def may_be_dirty(data: bytes) -> bool:
    """Whether a text in UTF-8 could have characters that no map may hold, or escapes of such."""
    return (
        (b"\\" in data and ESCAPED_DIRT.search(data) is not None)
        or b"\x7f" in data
        or (
            not data.isascii()
            and ((b"\xc2" in data and CONTROLS.search(data) is not None) or b"\xef\xbf" in data)
        )
    )


def _decoded(data: bytes, file: str) -> str:
    if data.startswith(BYTE_ORDER_MARK):
        message = tr("found a byte order mark at the start, expected plain UTF-8")
        raise BadMap(file, [Problem("", message)])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = tr("found a byte that is no UTF-8 at {place}, expected UTF-8 text")
        message = message.format(place=error.start)
        raise BadMap(file, [Problem("", message)]) from None


def _not_json(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        what = error.msg[0].lower() + error.msg[1:].removesuffix(" at")
        return tr(
            "not JSON ({reason} at line {line}, column {column}), expected a journey map"
        ).format(reason=what, line=error.lineno, column=error.colno)
    return tr("found a whole number of more than 4,300 digits, expected a smaller one")


def _oddities(value: Any, path: str) -> Iterator[Problem]:
    if isinstance(value, Doubled):
        for key in value.keys_twice:
            yield Problem(_joined(path, key), tr("this key stands here twice, expected it once"))
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _oddities(child, _joined(path, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _oddities(child, f"{path}[{index}]")
    elif isinstance(value, Figure) and value.text.lstrip("-") in ("NaN", "Infinity"):
        yield Problem(path, tr("found {value}, expected a finite number").format(value=value.text))


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
