"""How to let Qt call a method that a class overrides: an event, a size, a row that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QIdentityProxyModel,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    QSize,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QAccessible,
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLayout,
    QPushButton,
    QWidget,
    QWidgetItem,
)

from journeymapper.canvas import told

Act = Callable[[], object]

SPOT, FAR, SIZE = QPointF(5, 5), QPointF(60, 60), QSize(300, 200)
LEFT, NO_KEYS, NO_BUTTON = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.MouseButton.NoButton,
)
COPY, MIME = Qt.DropAction.CopyAction, QMimeData()
T = QEvent.Type
ON_THE_VIEWPORT = ("paintEvent", "resizeEvent", "wheelEvent", "contextMenuEvent")


def _mouse(kind: QEvent.Type) -> QMouseEvent:
    return QMouseEvent(kind, SPOT, SPOT, LEFT, LEFT, NO_KEYS)


EVENTS: dict[str, Callable[[], QEvent]] = {
    "event": lambda: QEvent(T.User),
    "closeEvent": QCloseEvent,
    "contextMenuEvent": lambda: QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5)
    ),
    "dragEnterEvent": lambda: QDragEnterEvent(QPoint(5, 5), COPY, MIME, LEFT, NO_KEYS),
    "dragLeaveEvent": QDragLeaveEvent,
    "dropEvent": lambda: QDropEvent(SPOT, COPY, MIME, LEFT, NO_KEYS),
    "enterEvent": lambda: QEnterEvent(SPOT, SPOT, SPOT),
    "focusInEvent": lambda: QFocusEvent(T.FocusIn),
    "focusOutEvent": lambda: QFocusEvent(T.FocusOut),
    "focusNextPrevChild": lambda: QKeyEvent(T.KeyPress, Qt.Key.Key_Tab, NO_KEYS),
    "hideEvent": QHideEvent,
    "inputMethodEvent": QInputMethodEvent,
    "keyPressEvent": lambda: QKeyEvent(T.KeyPress, Qt.Key.Key_F13, NO_KEYS),
    "keyReleaseEvent": lambda: QKeyEvent(T.KeyRelease, Qt.Key.Key_F13, NO_KEYS),
    "leaveEvent": lambda: QEvent(T.Leave),
    "mouseDoubleClickEvent": lambda: _mouse(T.MouseButtonDblClick),
    "mouseMoveEvent": lambda: _mouse(T.MouseMove),
    "mousePressEvent": lambda: _mouse(T.MouseButtonPress),
    "mouseReleaseEvent": lambda: _mouse(T.MouseButtonRelease),
    "resizeEvent": lambda: QResizeEvent(SIZE, SIZE),
    "showEvent": QShowEvent,
    "wheelEvent": lambda: QWheelEvent(
        *(SPOT, SPOT, QPoint(), QPoint(0, 120), NO_BUTTON, NO_KEYS),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    ),
}
BY_ITS_BASE = ("dragEnterEvent", "dragLeaveEvent", "dropEvent")
"""Events that go to where a drag is, and there is none."""
OF_ACCESSIBILITY: dict[str, tuple[object, ...]] = {
    "text": (QAccessible.Text.Name,),
    "interface_cast": (QAccessible.InterfaceType.ValueInterface,),
    "doAction": (told.PRESS,),
    "setCurrentValue": (1,),
}


def way(instance: Any, name: str) -> Act | None:
    """How to let Qt call the method of this object now; None: it cannot be done just now."""
    if isinstance(instance, QWidget):
        return _of_widget(instance, name)
    if isinstance(instance, QAbstractItemModel):
        return _of_model(instance, name)
    if isinstance(instance, QAbstractItemDelegate):
        return _of_delegate(instance, name)
    if isinstance(instance, QLayout):
        return _of_layout(type(instance), name)
    if isinstance(instance, QMimeData):
        return instance.imageData if name == "retrieveData" else instance.hasImage
    if name == "eventFilter":
        return _filtered(instance)
    return lambda: getattr(instance, name)(*OF_ACCESSIBILITY.get(name, ()))


def _of_widget(widget: Any, name: str) -> Act | None:
    if name == "paintEvent":
        target: QWidget = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        return (lambda: target.repaint()) if target.isVisible() else None
    if name in ("sizeHint", "minimumSizeHint"):
        item = QWidgetItem(widget)
        return partial(item.sizeHint if name == "sizeHint" else item.minimumSize)
    if name == "eventFilter":
        return _filtered(widget)
    if name == "closeEvent":
        return partial(widget.close) if widget.isVisible() else None
    if name == "done":
        return widget.accept if isinstance(widget, QDialog) and widget.isVisible() else None
    if name == "nextCheckState":
        return partial(widget.click)
    if name == "loadResource":
        picture = QTextDocument.ResourceType.ImageResource.value
        return partial(widget.document().resource, picture, QUrl("none.png"))
    if isinstance(widget, QAbstractItemView) and name in ("mimeData", "startDrag"):
        return _of_drag(widget, name)
    return _of_event(widget, name) if name in EVENTS else None


def _of_event(widget: Any, name: str) -> Act:
    target, event = widget, EVENTS[name]()
    has_viewport = isinstance(widget, QAbstractScrollArea)
    if has_viewport and (name in ON_THE_VIEWPORT or name.startswith("mouse")):
        target = widget.viewport()
    if name in BY_ITS_BASE:
        return lambda: QWidget.event(target, event)
    return lambda: QApplication.sendEvent(target, event)


def _of_drag(view: QAbstractItemView, name: str) -> Act | None:
    first = view.model().index(0, 0)
    if not first.isValid() or not view.isVisible():
        return None
    if name == "mimeData":
        return lambda: view.model().mimeData([first])
    at = QPointF(view.visualRect(first).center())

    def drag() -> None:
        for kind, place in ((T.MouseButtonPress, at), (T.MouseMove, at + FAR), (T.MouseMove, at)):
            event = QMouseEvent(kind, place, place, LEFT, LEFT, NO_KEYS)
            QApplication.sendEvent(view.viewport(), event)
        QApplication.sendEvent(view.viewport(), _mouse(T.MouseButtonRelease))

    return drag


def _of_model(model: QAbstractItemModel, name: str) -> Act:
    proxy = QIdentityProxyModel()
    proxy.setSourceModel(model)
    if name in ("rowCount", "columnCount"):
        return lambda: getattr(proxy, name)()
    if name == "index":
        return lambda: proxy.index(0, 0)
    first = proxy.index(0, 0)
    return lambda: proxy.data(first) if name == "data" else proxy.parent(first)


def _of_delegate(delegate: QAbstractItemDelegate, name: str) -> Act | None:
    for view in QApplication.allWidgets():
        if isinstance(view, QAbstractItemView) and view.itemDelegate() is delegate:
            if not view.isVisible() or not view.model().rowCount():
                continue
            if name == "paint":
                return view.viewport().repaint
            return partial(view.sizeHintForIndex, view.model().index(0, 0))
    return None


def _of_layout(kind: type, name: str) -> Act:
    host, layout = QWidget(), kind()
    host.setLayout(layout)
    layout.addWidget(QPushButton())
    ways: dict[str, Act] = {
        "expandingDirections": QWidgetItem(host).expandingDirections,
        "hasHeightForWidth": host.hasHeightForWidth,
        "heightForWidth": lambda: host.heightForWidth(100),
        "setGeometry": layout.activate,
        "minimumSize": layout.totalMinimumSize,
        "sizeHint": layout.totalSizeHint,
    }
    return lambda: (ways[name](), host.close())


def _filtered(watcher: QObject) -> Act:
    watched = QObject()
    watched.installEventFilter(watcher)
    return lambda: QApplication.sendEvent(watched, QEvent(T.User))
