"""A note dragged onto the map becomes a touchpoint where it is dropped."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from journeymapper.canvas.canvas import Canvas
from journeymapper.layout.places import DropPlace, drop_place
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.panels.note_list import NOTE_FORMAT


class NoteDrop(QObject):
    """Follows a note that is dragged over the window; `dropped` carries its key and the place."""

    dropped = Signal(str, object)

    def __init__(self, window: MainWindow, canvas: Canvas) -> None:
        super().__init__(window)
        self._window, self._canvas = window, canvas
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self._canvas.set_look(drop=None)
        elif isinstance(event, QDropEvent) and event.mimeData().hasFormat(NOTE_FORMAT):
            self._follow(event)
            return True
        return False

    def _follow(self, event: QDropEvent) -> None:
        place = self._place(event.position().toPoint())
        drops = not isinstance(event, QDragMoveEvent)
        self._canvas.set_look(drop=None if drops or place is None else place.mark)
        event.accept()  # else the window gets no further moves
        if drops and place is not None:
            key = bytes(event.mimeData().data(NOTE_FORMAT).data()).decode()
            self.dropped.emit(key, place)

    def _place(self, at: QPoint) -> DropPlace | None:
        view, on_canvas = self._canvas.view, self._canvas.mapFrom(self._window, at).toPointF()
        if not view.paper.contains(on_canvas):
            return None
        return drop_place(self._canvas.shown.layout, view.to_scene(on_canvas))
