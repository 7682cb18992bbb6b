"""The lines of the sheet of keys: what every key and gesture does, in groups.

Made from the table of actions and the tables of gestures, so that nothing can be missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from journeymapper.language import marked, tr
from journeymapper.windows.actions import ACTIONS, MENUS, Action, also_of
from journeymapper.windows.gestures import (
    MOUSE,
    WHILE_CONNECTING,
    WHILE_FINDING,
    WHILE_PRESENTING,
    WHILE_TYPING,
    Rows,
)
from journeymapper.windows.key_caps import caps_of

MANY = 4
"""So many keys of one submenu are shown one by one; of more, the first and the last."""
MORE = ("…",)
GESTURES = (
    (marked("While typing"), WHILE_TYPING),
    (marked("While connecting"), WHILE_CONNECTING),
    (marked("While finding"), WHILE_FINDING),
    (marked("While presenting"), WHILE_PRESENTING),
)
MOUSE_GROUP = marked("Mouse")


@dataclass(frozen=True, slots=True)
class KeyLine:
    """What is done, by which keys (each one its caps) or by which gesture, in words.

    `words` holds all that finds the line.
    """

    does: str
    keys: tuple[tuple[str, ...], ...]
    gesture: str
    words: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Lines under one heading."""

    name: str
    lines: tuple[KeyLine, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """Every key of the program, menu by menu; then what helps while typing, and the mouse."""
    menus = [KeyGroup(tr(menu), tuple(_of_menu(menu))) for menu in MENUS]
    helped = [KeyGroup(tr(name), tuple(_keys(rows))) for name, rows in GESTURES]
    mouse = KeyGroup(tr(MOUSE_GROUP), tuple(_mouse(MOUSE)))
    return tuple(group for group in (*menus, *helped, mouse) if group.lines)


def _of_menu(menu: str) -> Iterator[KeyLine]:
    rows = [row for row in ACTIONS if row.menu == menu and (row.key or row.canvas_key)]
    for (under, handler), held in groupby(rows, key=lambda row: (row.under, row.handler)):
        together = list(held)
        if under and len(together) > 1:
            yield _of_submenu(under, together)
        else:
            for row in together:
                yield _line(_named(row), [row], f"{also_of(row)} {handler}")


def _of_submenu(under: str, rows: list[Action]) -> KeyLine:
    """One line for all rows of a submenu that differ in their value only."""
    words = " ".join(tr(row.text) for row in rows)
    return _line(tr(_row(under).text), rows, f"{words} {also_of(_row(under))}")


def _line(does: str, rows: list[Action], also: str) -> KeyLine:
    keys = [key for row in rows for key in (row.key or row.canvas_key).split("; ")]
    caps = [caps_of(key) for key in keys]
    if len(caps) > MANY:
        caps = [caps[0], MORE, caps[-1]]
    return KeyLine(does, tuple(caps), "", " ".join((does, *keys, also)).casefold())


def _named(row: Action) -> str:
    text = tr(row.text).rstrip(".")
    return f"{tr(_row(row.under).text)}: {text}" if row.under else text


def _row(name: str) -> Action:
    return next(row for row in ACTIONS if row.id == name)


def _keys(rows: Rows) -> Iterator[KeyLine]:
    for keys, does in rows:
        caps = tuple(caps_of(key) for key in keys.split("; "))
        yield KeyLine(tr(does), caps, "", f"{tr(does)} {keys}".casefold())


def _mouse(rows: Rows) -> Iterator[KeyLine]:
    for gesture, does in rows:
        yield KeyLine(tr(does), (), tr(gesture), f"{tr(does)} {tr(gesture)}".casefold())
