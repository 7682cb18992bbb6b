"""What the window remembers between starts: its size, its panels, its theme, recent files.

Kept in an INI file in the user's configuration folder; never in a map.
"""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

RECENT_LIMIT = 10


class Settings:
    """The user's remembered choices."""

    def __init__(self) -> None:
        folder = user_config_path("journeymapper", appauthor=False)
        self._file = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """A remembered word."""
        return str(self._file.value(name, default))

    def remember(self, name: str, value: str | QByteArray) -> None:
        """Keep a word or the bytes of a layout for the next start."""
        self._file.setValue(name, value)

    def state(self, name: str) -> QByteArray:
        """The remembered bytes of a layout; empty where there are none."""
        value = self._file.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def flag(self, name: str, default: bool = True) -> bool:
        """A remembered yes or no."""
        return self.text(name, "yes" if default else "no") == "yes"

    def number(self, name: str, default: int) -> int:
        """A remembered whole number; the default where what is there is none."""
        text = self.text(name)
        return int(text) if text.isascii() and text.isdigit() else default

    def is_first_start(self) -> bool:
        """Whether nobody has used the program here; asked once, it is no longer so."""
        is_first = self.flag("first_start") and not self.recent_files()
        self.remember("first_start", "no")
        return is_first

    def recent_files(self) -> list[Path]:
        """The maps opened or saved last, the newest first."""
        listed = self.text("recent")
        return [Path(line) for line in listed.split("\n") if line]

    def add_recent(self, path: Path) -> None:
        """Put a map at the top of the recent ones."""
        files = [path.resolve(), *(each for each in self.recent_files() if each != path.resolve())]
        self._keep_recent(files[:RECENT_LIMIT])

    def forget_recent(self, path: Path | None = None) -> None:
        """Take one map, or all, off the recent ones."""
        self._keep_recent([each for each in self.recent_files() if path and each != path])

    def save(self) -> None:
        """Write what is remembered to the file now."""
        self._file.sync()

    def _keep_recent(self, files: list[Path]) -> None:
        self._file.setValue("recent", "\n".join(map(str, files)))
