"""What is selected: shared by canvas, outline and inspector; never saved, never undone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

Key = tuple[str, str]
"""(table, key) of a record."""


class Selection(QObject):
    """The selected records in the order they were chosen; the last one is the current one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[Key, ...] = ()

    @property
    def keys(self) -> tuple[Key, ...]:
        """(table, key) of each selected record, the current one last."""
        return self._keys

    @property
    def current(self) -> Key | None:
        """The record in hand."""
        return self._keys[-1] if self._keys else None

    def of(self, table: str) -> tuple[str, ...]:
        """The keys selected in one table."""
        return tuple(key for name, key in self._keys if name == table)

    def set(self, keys: Iterable[Key]) -> None:
        """Select exactly these."""
        wanted = tuple(dict.fromkeys(keys))
        if wanted != self._keys:
            self._keys = wanted
            self.changed.emit()

    def add(self, *keys: Key) -> None:
        """Select these too; the last becomes the current one."""
        self.set([*(key for key in self._keys if key not in keys), *keys])

    def toggle(self, key: Key) -> None:
        """Select it too, or no longer."""
        if key in self._keys:
            self.set(each for each in self._keys if each != key)
        else:
            self.add(key)

    def clear(self) -> None:
        """Select nothing."""
        self.set(())
