"""The theme the whole window wears, held in one place that says when it changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from journeymapper.painting.fonts import font
from journeymapper.painting.icons import pixmap
from journeymapper.painting.palette import palette
from journeymapper.painting.theme import LIGHT, THEMES, Theme
from journeymapper.windows.style import style_sheet

SYSTEM = "system"
CHOICES = (SYSTEM, "light", "dark", "projector")


class Appearance(QObject):
    """The theme in use; `changed` after every widget has been given the new colours."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.choice = SYSTEM

    def choose(self, choice: str) -> None:
        """Wear a theme by name, or follow the system's light or dark."""
        self.choice = choice if choice in CHOICES else SYSTEM
        self._wear(THEMES[_system_theme() if self.choice == SYSTEM else self.choice])

    def follow_system(self) -> None:
        """Wear the system's light or dark, also when it changes later."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.styleHints().colorSchemeChanged.connect(
            lambda _: self.choose(SYSTEM) if self.choice == SYSTEM else None
        )

    def _wear(self, theme: Theme) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if theme is self.theme and application.styleSheet():
            return
        self.theme = theme
        application.setFont(font(13))
        application.setStyleSheet("")  # replacing a sheet takes Qt ten times as long
        application.setPalette(palette(theme))
        application.setStyleSheet(style_sheet(theme))
        self.changed.emit()


_appearance = Appearance()


def appearance() -> Appearance:
    """The one appearance of the program."""
    return _appearance


def colour(token: str) -> QColor:
    """A colour of the theme in use, by its token's name."""
    return QColor(getattr(_appearance.theme, token))


def themed_icon(name: str, token: str = "ink", on: str = "") -> QIcon:
    """An icon of the bundled set in the theme's ink, with its pale form when disabled.

    `on`: another one for what is checked.
    """
    icon = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, token), (QIcon.Mode.Disabled, "pale")):
        for ratio in (1.0, 2.0):
            icon.addPixmap(_pixmap(name, ink, ratio), mode)
            if on:
                icon.addPixmap(_pixmap(on, ink, ratio), mode, QIcon.State.On)
    return icon


def _pixmap(name: str, token: str, ratio: float) -> QPixmap:
    return pixmap(name, colour(token).name(), ICON_SIZE.width(), ratio)


ICON_SIZE = QSize(18, 18)


def _system_theme() -> str:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"
