"""After an edit only what says something else now is made and painted anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPushButton

from journeymapper.model.edits.tags import toggle_fail_point
from journeymapper.windows.editor import Editor
from journeymapper.windows.widgets.chip_fields import PickedChips
from journeymapper.windows.widgets.figures import FiguresField


class Painted(QObject):
    """Keeps which widgets were painted."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.widgets.append(watched)
        return False


def test_an_edit_paints_neither_the_tools_nor_the_tabs(editor: Editor) -> None:
    window, document = editor.window, editor.document
    card = document.journey.touchpoints.keys[0]
    editor.selection.set([("touchpoints", card)])
    document.edit(toggle_fail_point(document.journey, [card]))
    QApplication.processEvents()
    painted = Painted()
    still = [window.toolbar.filter, *window.dock.tabs]
    for widget in (editor.canvas, *still):
        widget.installEventFilter(painted)
    document.edit(toggle_fail_point(document.journey, [card]))
    editor.canvas.repaint()
    for widget in (editor.canvas, *still):
        widget.removeEventFilter(painted)
    assert editor.canvas in painted.widgets
    assert [widget for widget in still if widget in painted.widgets] == []


def test_an_edit_of_another_field_keeps_figures_and_chips(editor: Editor) -> None:
    document = editor.document
    card = document.journey.touchpoints.keys[0]
    editor.selection.set([("touchpoints", card)])
    form = editor.window.inspector.forms["touchpoints"]
    figures = form.findChildren(FiguresField)[0].findChildren(QPushButton)
    chips = [list(each.chips().values()) for each in form.findChildren(PickedChips)]
    document.edit(toggle_fail_point(document.journey, [card]))
    assert form.findChildren(FiguresField)[0].findChildren(QPushButton) == figures
    assert [list(each.chips().values()) for each in form.findChildren(PickedChips)] == chips
