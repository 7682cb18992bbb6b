"""The outline: the whole map as a tree, for the keyboard and the screen reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from journeymapper.canvas.told import GROUP, Told
from journeymapper.language import tr
from journeymapper.windows.card_glyph import CardGlyphs
from journeymapper.windows.panels.outline_model import OutlineModel
from journeymapper.windows.panels.outline_row import OutlineRow
from journeymapper.windows.panels.panel_head import PanelHead

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Change, Patch

Keys = tuple[tuple[str, str], ...]
Flag = QItemSelectionModel.SelectionFlag


class Outline(QWidget):
    """Stages and their touchpoints; selecting here selects on the canvas.

    `selection_requested` carries (table, key) pairs, `visit_requested` the one to go to. A map, an
    edit and a selection show with `catch_up`, and before anybody sees or uses the rows otherwise.
    """

    selection_requested = Signal(object)
    visit_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(tr("Outline"))
        self.head = PanelHead(tr("Outline"))
        self._model = OutlineModel(self)
        self._tree = _Tree()
        self._glyph_of: CardGlyphs | None = None
        self._row = OutlineRow(self._glyph, self._tree.isExpanded)
        self._following = False
        self._closed: set[tuple[str, str]] = set()
        self._late: tuple[Journey, list[Change] | None] | None = None
        """The map that does not show yet, by which edits it came; None for another map."""
        self._selected: Keys = ()
        self._is_marked = True  # the rows of what is selected are
        self._tree.setModel(self._model)
        self._tree.about_to_be_used.connect(self.catch_up)
        self._tree.setItemDelegate(self._row)
        self._tree.setAccessibleName(tr("Outline of the map"))
        self._tree.selectionModel().selectionChanged.connect(self._say_selected)
        self._tree.collapsed.connect(lambda index: self._closed.add(self._model.key(index)))
        self._tree.expanded.connect(lambda index: self._closed.discard(self._model.key(index)))
        self._tree.activated.connect(self._ask_visit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._tree)

    def told(self) -> Told:
        """What a screen reader is told: a panel."""
        return GROUP

    @property
    def model(self) -> OutlineModel:
        """The rows, as the map is now."""
        self.catch_up()
        return self._model

    @property
    def tree(self) -> QTreeView:
        """The view of them."""
        self.catch_up()
        return self._tree

    def show_journey(self, journey: Journey) -> None:
        """Show another map, all stages open."""
        if self._model.journey is not journey or self._late is not None or self._closed:
            self._late = (journey, None)

    def _fill(self, journey: Journey) -> None:
        self._glyph_of = CardGlyphs(journey)
        self._closed = set()
        self._tree.blockSignals(True)  # it would tell of each stage that it is closed, or open
        self._tree.collapseAll()  # or Qt would look for each among all as it goes
        self._following = True
        self._model.show_journey(journey)
        self._following = False
        self._tree.expandAll()
        self._tree.blockSignals(False)
        self._tree.scrollToTop()

    def follow(self, journey: Journey, patch: Patch) -> None:
        """The map is another after an edit; closed stages stay closed."""
        _, changes = self._late or (journey, [])
        self._late = (journey, None if changes is None else [*changes, *patch.changes])

    def catch_up(self) -> None:
        """Show what the edits since have made of the map, and what is selected."""
        if self._late is not None:
            (journey, changes), self._late = self._late, None
            if changes is None:
                self._fill(journey)
            else:
                self._follow(journey, changes)
        if not self._is_marked:
            self._is_marked = True
            self._select(self._selected)

    def _follow(self, journey: Journey, changes: Sequence[Change]) -> None:
        self._glyph_of = CardGlyphs(journey)
        self._following = True
        stages = self._model.follow(journey, changes)
        self._following = False
        for stage in stages:
            if ("stages", stage) not in self._closed:
                self._tree.expand(self._model.index_of(("stages", stage)))
        self._is_marked = self._is_marked and not stages

    def show_severities(self, severities: Mapping[str, Sequence[str]]) -> None:
        """Mark records by the severities of their findings, the worst first."""
        if self._model.show_severities(severities):
            self._tree.viewport().update()

    def show_selection(self, keys: Keys) -> None:
        """Select the rows of these records, the last one in view."""
        self._selected, self._is_marked = keys, False

    def _select(self, keys: Keys) -> None:
        indexes = [index for key in keys if (index := self._model.index_of(key)).isValid()]
        wanted = QItemSelection()
        for index in indexes:
            wanted.select(index, index)
        self._following = True
        self._tree.selectionModel().select(wanted, Flag.ClearAndSelect)
        if indexes:
            self._tree.selectionModel().setCurrentIndex(indexes[-1], Flag.NoUpdate)
            self._tree.scrollTo(indexes[-1])
        self._following = False

    def _say_selected(self) -> None:
        if self._following:
            return
        current = self._tree.currentIndex()
        indexes = self._tree.selectionModel().selectedIndexes()
        indexes.sort(key=lambda index: index == current)  # the current one last
        self.selection_requested.emit(tuple(self._model.key(index) for index in indexes))

    def _ask_visit(self, index: QModelIndex) -> None:
        self.visit_requested.emit(self._model.key(index))

    def _glyph(self, card: Any) -> str:
        return self._glyph_of(card) if self._glyph_of else ""


class _Tree(QTreeView):
    """A tree whose rows span its width and whose chevrons are painted in the row."""

    about_to_be_used = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # its rows are painted so
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setViewportMargins(0, 4, 0, 0)
        self.setFrameShape(QTreeView.Shape.NoFrame)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.about_to_be_used.emit()
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not index.parent().isValid() and event.position().x() < 26:
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.about_to_be_used.emit()
        index = self.currentIndex()
        leave = event.key() == Qt.Key.Key_Left and index.parent().isValid()
        if leave:
            self.setCurrentIndex(QModelIndex(index.parent()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.activated.emit(index)
        else:
            super().keyPressEvent(event)
