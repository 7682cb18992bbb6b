"""How the window is seen: theme, panels, text size, full screen; and what the program tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.canvas import Canvas
from journeymapper.canvas.motion import allow_motion
from journeymapper.edition import edition
from journeymapper.language import tr
from journeymapper.windows.appearance import CHOICES, appearance
from journeymapper.windows.as_remembered import see_as_remembered, write_so_large
from journeymapper.windows.dialogs.questions import tell
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.widgets.reading_order import focus_first

if TYPE_CHECKING:
    from journeymapper.windows.dialogs.guide import Guide

TEXT_SIZES = (80, 100, 120, 150, 200)


class Views(QObject):
    """The verbs of the View and Help menus."""

    def __init__(self, window: MainWindow, canvas: Canvas) -> None:
        super().__init__(window)
        self._window, self._canvas = window, canvas
        self._guide: Guide | None = None
        self._offer_themes()
        self._offer_text_sizes()
        self._panels: dict[str, QWidget] = {
            "show_outline": window.outline,
            "show_inspector": window.inspector,
            "show_findings": window.dock,
        }
        for name, panel in self._panels.items():
            self._show_panel(name, panel, window.settings.flag(name))
        window.outline.head.close_requested.connect(lambda: self.show_outline(False))
        window.inspector.head.close_requested.connect(lambda: self.show_inspector(False))
        self.show_overview(window.settings.flag("overview"))
        window.status.findings_requested.connect(self.show_findings)
        appearance().changed.connect(self._dress)
        self._dress()
        see_as_remembered(canvas, window.settings)
        self._mark_text_size(window.settings.number("text_size", 100))

    def choose_theme(self, choice: str) -> None:
        """Wear another theme, or the system's."""
        appearance().choose(choice)
        self._window.settings.remember("theme", appearance().choice)

    def size_text(self, percent: int) -> None:
        """Write the cards' text larger or smaller."""
        self._window.settings.remember("text_size", str(percent))
        write_so_large(self._canvas, percent)
        self._mark_text_size(percent)

    def _mark_text_size(self, percent: int) -> None:
        for action in self._window.menus.submenus["text_size"].actions():
            action.setChecked(action.data() == percent)

    def allow_motion(self, on: bool) -> None:
        """Let cards glide and marks fade, or let everything happen at once."""
        self._window.settings.remember("motion", "yes" if on else "no")
        allow_motion(on)

    def show_outline(self, on: bool) -> None:
        """Show or hide the outline."""
        self._show_panel("show_outline", self._window.outline, on)

    def show_inspector(self, on: bool) -> None:
        """Show or hide the inspector."""
        self._show_panel("show_inspector", self._window.inspector, on)

    def show_dock(self, on: bool) -> None:
        """Show or hide the findings and lists."""
        self._show_panel("show_findings", self._window.dock, on)

    def show_overview(self, on: bool) -> None:
        """Show the small map in the corner while the map does not fit, or never."""
        self._window.menus.actions["overview"].setChecked(on)
        self._window.settings.remember("overview", "yes" if on else "no")
        self._canvas.overview.is_wanted = on
        self._canvas.update()

    def show_findings(self) -> None:
        """Bring the findings to the front, and take the focus there."""
        self.show_dock(True)
        self._window.dock.bring(self._window.findings)
        self._window.findings.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_panel(self) -> None:
        """Take the focus to the next panel."""
        self._step_panel(1)

    def previous_panel(self) -> None:
        """Take the focus to the panel before."""
        self._step_panel(-1)

    def full_screen(self, on: bool) -> None:
        """Fill the screen with the window, or no longer."""
        full, state = Qt.WindowState.WindowFullScreen, self._window.windowState()
        self._window.setWindowState(state | full if on else state & ~full)

    def show_guide(self) -> None:
        """Show how a workshop is run, beside the map."""
        from journeymapper.windows.dialogs.guide import Guide

        self._guide = self._guide or Guide(self._window)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

    def tell_keys(self) -> None:
        """Show all keys."""
        from journeymapper.windows.dialogs.keys import tell_keys

        tell_keys(self._window)

    def tell_about(self) -> None:
        """Say what the program is and whose ideas it builds on."""
        more = tr(
            "The customer experience pyramid is Gartner's; the six pillars are KPMG Nunwood's; the "
            "service blueprint is Lynn Shostack's. None of them endorses this program.\n\n"
            "Typeface: Atkinson Hyperlegible Next (SIL OFL). Icons: Lucide (ISC).\n\n"
            "Everything stays on this computer: no account, nothing is sent."
        )
        tell(self._window, f"JourneyMapper {edition()}".rstrip(), more)

    def _step_panel(self, by: int) -> None:
        panels = self._window.panels()
        if not panels:
            return
        here = next((place for place, panel in enumerate(panels) if _has_focus(panel)), -by)
        target = panels[(here + by) % len(panels)]
        if target is self._window.inspector:
            self._window.inspector.take_focus()
        elif target is self._window.toolbar:
            focus_first(target)
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_panel(self, name: str, panel: QWidget, on: bool) -> None:
        panel.setVisible(on)
        self._window.menus.actions[name].setChecked(on)
        self._window.settings.remember(name, "yes" if on else "no")

    def _dress(self) -> None:
        self._canvas.set_theme(appearance().theme)
        for action in self._window.menus.submenus["theme"].actions():
            action.setChecked(action.data() == appearance().choice)

    def themes(self) -> list[tuple[str, str]]:
        """The themes to choose from: what each is called in the settings, and its name."""
        names = (tr("As the system"), tr("Light"), tr("Dark"), tr("Projector"))
        return list(zip(CHOICES, names, strict=True))

    def _offer_themes(self) -> None:
        group = QActionGroup(self)
        for choice, name in self.themes():
            action = QAction(name, group)
            action.setData(choice)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, choice=choice: self.choose_theme(choice))
            self._window.menus.submenus["theme"].addAction(action)

    def _offer_text_sizes(self) -> None:
        group = QActionGroup(self)
        for percent in TEXT_SIZES:
            action = QAction(f"{percent} %", group)
            action.setData(percent)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, percent=percent: self.size_text(percent))
            self._window.menus.submenus["text_size"].addAction(action)


def _has_focus(panel: QWidget) -> bool:
    focused = panel.window().focusWidget()
    return focused is not None and (focused is panel or panel.isAncestorOf(focused))
