"""What all controls of a form have in common: they show one value and say what the user wants."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, Protocol

from PySide6.QtCore import SignalInstance


class _Mixed:
    """The value of a field that several selected records hold differently."""

    def __repr__(self) -> str:
        return "MIXED"

    def __bool__(self) -> bool:
        return False


MIXED: Final = _Mixed()


class ValueWidget(Protocol):
    """A control for one field.

    `picked` carries the value the user wants. `show_value` takes a value or MIXED. `flush` says
    `picked` for text that is typed but not yet committed, so that nothing typed is lost.
    """

    @property
    def picked(self) -> SignalInstance: ...

    def show_value(self, value: Any) -> None: ...

    def flush(self) -> None: ...


def common(values: Iterable[Any]) -> Any:
    """The value all share, or MIXED; of those behind the first that differs none is asked."""
    others = iter(values)
    first = next(others)
    return first if all(value == first for value in others) else MIXED
