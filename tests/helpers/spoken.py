"""What a screen reader is told of a widget and all in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Text = QAccessible.Text
STATES = (
    *("checkable", "checked", "disabled", "editable", "expandable", "expanded", "collapsed"),
    *("focusable", "focused", "invisible", "selectable", "selected", "readOnly"),
)


@dataclass(frozen=True)
class Spoken:
    """One node: where it is, what it is, what it says, in which state."""

    path: tuple[str, ...]
    role: QAccessible.Role
    name: str
    value: str
    description: str
    states: frozenset[str]

    def __str__(self) -> str:
        told = [f'{self.role.name} "{self.name}"']
        told += [f"= {self.value}"] if self.value else []
        told += [f"({self.description})"] if self.description else []
        return " ".join([*told, *sorted(self.states - {"focusable"})])


def spoken(widget: QWidget) -> Iterator[Spoken]:
    """Everything visible in a widget, the widget first, as a screen reader walks it."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    yield from _walk(root, ())


def told(widget: QWidget) -> Spoken:
    """What is told of one widget."""
    return next(iter(spoken(widget)))


def _walk(node: QAccessibleInterface, path: tuple[str, ...]) -> Iterator[Spoken]:
    state = node.state()
    states = frozenset(name for name in STATES if getattr(state, name))
    if "invisible" in states:
        return
    words = [node.text(each) for each in (Text.Name, Text.Value, Text.Description)]
    here = Spoken(path, node.role(), words[0] or "", words[1] or "", words[2] or "", states)
    yield here
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None and child.isValid():
            yield from _walk(child, (*path, f"{here.role.name}:{here.name}"))
