"""Which rows the map shows: its lanes, and the texts under its stages. Remembered, never saved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from journeymapper.canvas.canvas import Canvas
from journeymapper.language import tr
from journeymapper.layout.showing import Showing, text_rows
from journeymapper.model.texts import TEXT_ROWS
from journeymapper.windows.as_remembered import showing
from journeymapper.windows.main_window import MainWindow


class Rows(QObject):
    """The verbs of the View menu for lanes and rows of texts. `changed` says that others show."""

    changed = Signal()

    def __init__(self, window: MainWindow, canvas: Canvas) -> None:
        super().__init__(window)
        self._window, self._canvas = window, canvas
        self._choices: dict[str, QAction] = {}
        self._above = self._offer()
        canvas.lanes_returned.connect(self._follow_lanes)
        self.show_rows(showing(window.settings))

    @property
    def showing(self) -> Showing:
        """The rows that show now."""
        return self._canvas.shown.showing

    def show_rows(self, showing: Showing) -> None:
        """Show exactly these lanes and rows."""
        self._canvas.show_rows(showing)
        self._agree()

    def show_blueprint(self, on: bool) -> None:
        """Show all four lanes of a service blueprint, empty or not; or those in use."""
        self.show_rows(self.showing._replace(lanes="all" if on else "used"))

    def show_only_seen(self, on: bool) -> None:
        """Leave out what lies behind the line of visibility; or show it again."""
        self.show_rows(self.showing._replace(lanes="seen" if on else "used"))

    def show_texts(self, key: str, on: bool) -> None:
        """Show a row of texts, or no longer."""
        texts = [each for each in self.showing.texts if each != key]
        wanted = text_rows(" ".join([*texts, key] if on else texts))
        self.show_rows(self.showing._replace(texts=wanted))

    def put_above(self, on: bool) -> None:
        """Let the rows of texts stand above the feeling curve, or below."""
        self.show_rows(self.showing._replace(texts_above=on))

    def _follow_lanes(self) -> None:
        self._agree()
        self._window.status.say(tr("What is selected lies behind the line of visibility."))

    def _agree(self) -> None:
        """Let menu and settings say what shows."""
        showing, settings = self.showing, self._window.settings
        self._window.menus.actions["blueprint"].setChecked(showing.lanes == "all")
        self._window.menus.actions["customers_view"].setChecked(showing.lanes == "seen")
        for key, action in self._choices.items():
            action.setChecked(key in showing.texts)
        self._above.setChecked(showing.texts_above)
        settings.remember("lanes", showing.lanes)
        settings.remember("rows", " ".join(showing.texts))
        settings.remember("rows_above", "yes" if showing.texts_above else "no")
        self.changed.emit()

    def _offer(self) -> QAction:
        """Fill the menu; gives the switch that says where the rows stand."""
        menu = self._window.menus.submenus["rows"]
        for row in TEXT_ROWS:
            action = self._choices[row.key] = QAction(tr(row.label), menu)
            action.setCheckable(True)
            action.triggered.connect(lambda on, key=row.key: self.show_texts(key, on))
            menu.addAction(action)
        menu.addSeparator()
        above = QAction(tr("Above the feeling curve"), menu)
        above.setCheckable(True)
        above.triggered.connect(self.put_above)
        menu.addAction(above)
        return above
