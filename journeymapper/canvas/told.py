"""What a screen reader is told of widgets that Qt does not know: what they are, hold and can do.

A widget tells it by a method `told` that gives a Told. Its name and description it says as any
widget does, by `setAccessibleName` and `setAccessibleDescription`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleValueChangeEvent,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

Role = QAccessible.Role
PRESS = "Press"
"""Qt's own name of what a click does, told apart by it and never shown."""


class Scale(NamedTuple):
    """A place on a scale, and how to take another."""

    least: int
    now: int
    most: int
    take: Callable[[int], None]


class Told(NamedTuple):
    """Role, value in words, states by their name in QAccessible.State, place on a scale."""

    role: Role
    value: str = ""
    states: Mapping[str, bool] = MappingProxyType({})
    scale: Scale | None = None


GROUP = Told(Role.Grouping)
"""Controls that belong together."""


class Telling(Protocol):
    """A widget that tells what it is."""

    def told(self) -> Told: ...


def tell_screen_readers() -> None:
    """Let Qt ask the widgets that tell what they are, where this Qt for Python can."""
    if install := getattr(QAccessible, "installFactory", None):
        install(_interface)


def tell_change(widget: QWidget, value: str) -> None:
    """Let a screen reader say the new value of the widget in hand."""
    if QAccessible.isActive() and widget.hasFocus():
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, value))


def _interface(_: str, what: QObject | None) -> QAccessibleInterface | None:
    if isinstance(what, QWidget) and hasattr(what, "told"):
        return _Interface(what)
    return None


class _Interface(QAccessibleWidget):
    """Hands a screen reader's questions on to the widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._scale = _ScaleInterface(self)

    def told(self) -> Told:
        return cast(Telling, self.widget()).told()

    def role(self) -> Role:
        return self.told().role

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value:
            return self.told().value
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        for name, holds in self.told().states.items():
            setattr(state, name, holds)
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # the stubs say int
        if kind == QAccessible.InterfaceType.ValueInterface:
            return self._scale if self.told().scale else None
        return super().interface_cast(kind)

    def actionNames(self) -> list[str]:
        names = super().actionNames()
        return [PRESS, *names] if isinstance(self.widget(), QAbstractButton) else names

    def doAction(self, name: str) -> None:
        button = self.widget()
        if name == PRESS and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(name)


class _ScaleInterface(QAccessibleValueInterface):
    """Hands questions about a scale on to the widget."""

    def __init__(self, interface: _Interface) -> None:
        super().__init__()
        self._interface = interface

    def _scale(self) -> Scale:
        scale = self._interface.told().scale
        assert scale is not None
        return scale

    def currentValue(self) -> int:
        return self._scale().now

    def setCurrentValue(self, value: object) -> None:
        self._scale().take(int(str(value)))

    def minimumValue(self) -> int:
        return self._scale().least

    def maximumValue(self) -> int:
        return self._scale().most

    def minimumStepSize(self) -> int:
        return 1
