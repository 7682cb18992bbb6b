"""The start page: what one can begin with, go on with, and do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journeymapper.language import tr
from journeymapper.storage.templates import TEMPLATES
from journeymapper.windows.start.brand import Brand
from journeymapper.windows.start.drop_place import DropPlace
from journeymapper.windows.start.foot import Foot
from journeymapper.windows.start.hint import Hint
from journeymapper.windows.start.hints import hints
from journeymapper.windows.start.known import Known
from journeymapper.windows.start.recent_row import THUMBNAIL, RecentRow
from journeymapper.windows.start.stepping import WAYS, step
from journeymapper.windows.start.stop import Stop
from journeymapper.windows.start.template_card import TemplateCard
from journeymapper.windows.widgets.captioned import plain_label

WIDEST, MARGIN, BETWEEN = 1152, 32, 16
COLUMNS, ROWS_SHOWN = 3, 5
HINT_WIDTHS = 420, 380, 352
EDGE, HEADROOM = 12, 24


class StartPage(QWidget):
    """Everything a window without a map shows. It reads no file: the desk tells it what is known.

    `template_chosen` carries a template's name, `map_chosen` and `forget_requested` a path.
    """

    template_chosen = Signal(str)
    map_chosen = Signal(Path)
    forget_requested = Signal(Path)
    open_requested = Signal()
    keys_requested = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.templates = {
            each.name: TemplateCard(tr(each.title), tr(each.about)) for each in TEMPLATES
        }
        self.rows: list[RecentRow] = []
        self.drop_place = DropPlace()
        self._heading = plain_label(tr("Go on with"), "startHeading")
        self._heading.setIndent(THUMBNAIL.toRect().x())
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        self._foot = Foot()
        self._lay_out()
        for name, card in self.templates.items():
            card.clicked.connect(lambda _=False, name=name: self.template_chosen.emit(name))
        self.drop_place.clicked.connect(self.open_requested)
        self._foot.keys.clicked.connect(self.keys_requested)

    def show_maps(self, paths: Sequence[Path], known: Mapping[Path, Known]) -> None:
        """Show the maps to go on with, and the templates, as far as they are known."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [RecentRow(path, known.get(path)) for path in paths[:ROWS_SHOWN]]
        self._heading.setVisible(bool(self.rows))
        for row in self.rows:
            row.clicked.connect(lambda _=False, path=row.path: self.map_chosen.emit(path))
            row.forget_requested.connect(lambda path=row.path: self._forget(path))
            self._recent.addWidget(row)
            row.show()  # now, so that it can take the keyboard
        self._order_stops()
        for template in TEMPLATES:
            if template.path in known:
                self.templates[template.name].show_miniature(known[template.path].small)

    def show_known(self, path: Path, known: Known) -> None:
        """Show what has become known of a map or of a template's file."""
        for row in self.rows:
            if row.path == path:
                row.show_known(known)
        for template in TEMPLATES:
            if template.path == path:
                self.templates[template.name].show_miniature(known.small)

    def take_focus(self) -> None:
        """Take the keyboard to what is most likely wanted: the last map, else a blank one."""
        first = self.rows[0] if self.rows else next(iter(self.templates.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, here = Qt.Key(event.key()), self.focusWidget()
        if key in WAYS and here is not None:
            if there := step(here, key, self._stops()):
                there.setFocus(Qt.FocusReason.TabFocusReason)
                self._scroll.ensureWidgetVisible(there)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _stops(self) -> list[Stop]:
        return [*self.templates.values(), *self.rows, self.drop_place, self._foot.keys]

    def _order_stops(self) -> None:
        """Let Tab go through everything as one reads it, a missing map's button after its row."""
        order: list[QWidget] = []
        for stop in self._stops():
            order += [stop, stop.forget] if isinstance(stop, RecentRow) else [stop]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _forget(self, path: Path) -> None:
        place = next((n for n, row in enumerate(self.rows) if row.path == path), 0)
        self.forget_requested.emit(path)
        stops: list[QWidget] = [*self.rows] or [self.drop_place]
        stops[min(place, len(stops) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.setObjectName("startPage")
        self.setAccessibleName(tr("Start page"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        block = QWidget()
        block.setMaximumWidth(WIDEST + 2 * MARGIN)
        rows = QVBoxLayout(block)
        rows.setContentsMargins(MARGIN, EDGE, MARGIN, EDGE)
        rows.setSpacing(0)
        rows.addSpacing(HEADROOM)
        rows.addStretch(1)
        rows.addWidget(Brand())
        words = tr("Map what a customer goes through, and see where it breaks.")
        rows.addSpacing(12)
        rows.addWidget(plain_label(words, "startWords"))
        rows.addSpacing(34)
        rows.addLayout(self._halves())
        rows.addSpacing(20)
        rows.addWidget(_rule())
        rows.addSpacing(22)
        rows.addLayout(self._hints())
        rows.addStretch(1)
        middle = QWidget()
        middle.setObjectName("start")
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(block, 1000)
        across.addStretch(1)
        self._scroll = _Scroll()
        self._scroll.setWidget(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)  # the hairline below the menus
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)

    def _halves(self) -> QHBoxLayout:
        grid = QGridLayout()
        grid.setSpacing(BETWEEN - 2)
        for place, card in enumerate(self.templates.values()):
            grid.addWidget(card, place // COLUMNS, place % COLUMNS)
        begin = QVBoxLayout()
        begin.setSpacing(14)
        begin.addWidget(plain_label(tr("Start a map"), "startHeading"))
        begin.addLayout(grid)
        go_on = QVBoxLayout()
        go_on.setSpacing(14)
        go_on.addWidget(self._heading)
        go_on.addLayout(self._recent)
        go_on.addWidget(self.drop_place)
        go_on.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(36)
        halves.addLayout(begin, 752)
        halves.addLayout(go_on, 364)
        return halves

    def _hints(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, width in zip(hints(), HINT_WIDTHS, strict=True):
            row.addWidget(Hint(text), width, Qt.AlignmentFlag.AlignLeft)
        return row


class _Scroll(QScrollArea):
    """As wide as the page where that can be; it leaves the keys to the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("start")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


def _rule() -> QWidget:
    rule = QWidget()
    rule.setObjectName("rule")
    rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    rule.setFixedHeight(1)
    return rule
