"""The bar under the menus: what is done most, how the map is coloured, what is shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from journeymapper.canvas.told import Told
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.menus import Menus
from journeymapper.windows.widgets.choice_button import ChoiceButton

HEIGHT, BUTTON, WITH_LABELS_FROM = 46, 32, 1180
LABELLED = ("new_stage", "new_touchpoint", "connect")
BARE = ("undo", "redo")


class Toolbar(QFrame):
    """Stage, Touchpoint, Connect · undo, redo · Colour by, Filter cards · profile."""

    text_filter_changed = Signal(str)

    def __init__(self, menus: Menus) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAccessibleName(self.tr("Tools"))
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 8, 0)
        row.setSpacing(2)
        self._labelled = [self._button(menus.actions[name]) for name in LABELLED]
        for button in self._labelled:
            row.addWidget(button)
        self._add_rule(row)
        for name in BARE:
            row.addWidget(self._button(menus.actions[name]))
        self._add_rule(row)
        self.lens = ChoiceButton("palette", self.tr("Colour by"), menus.submenus["lens"])
        self.filter = self._filter_field(menus.submenus["filter"])
        self.profile = ChoiceButton("list-checks", "", menus.submenus["profile"])
        self.profile.setAccessibleName(self.tr("Profile"))
        row.addWidget(self.lens)
        row.addSpacing(4)
        row.addWidget(self.filter)
        row.addStretch(1)
        row.addWidget(self.profile)
        self._dress()
        appearance().changed.connect(self._dress)

    def told(self) -> Told:
        """What a screen reader is told: a bar of buttons."""
        return Told(QAccessible.Role.ToolBar)

    def fit_to(self, window_width: int) -> None:
        """Leave the labels out where the window is narrow."""
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if window_width >= WITH_LABELS_FROM
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for button in self._labelled:
            button.setToolButtonStyle(style)

    def mark_filtering(self, on: bool) -> None:
        """Show by the funnel's colour that cards are dimmed."""
        self._filtering = on
        self._dress()

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAccessibleName(action.iconText())
        button.setIconSize(QSize(18, 18))
        button.setFixedHeight(BUTTON)
        button.setMinimumWidth(BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _filter_field(self, menu: QMenu) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("filter")
        field.setPlaceholderText(self.tr("Filter cards"))
        field.setAccessibleName(self.tr("Filter cards by text"))
        field.setFixedSize(150, 30)
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self.text_filter_changed)
        self._funnel = QAction(self.tr("Show only..."), field)
        self._funnel.triggered.connect(
            lambda: menu.popup(field.mapToGlobal(field.rect().bottomLeft()))
        )
        field.addAction(self._funnel, QLineEdit.ActionPosition.LeadingPosition)
        self._filtering = False
        return field

    def _add_rule(self, row: QHBoxLayout) -> None:
        rule = QWidget()
        rule.setObjectName("rule")
        rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rule.setFixedSize(1, 22)
        row.addSpacing(6)
        row.addWidget(rule)
        row.addSpacing(6)

    def _dress(self) -> None:
        self._funnel.setIcon(themed_icon("filter", "accent" if self._filtering else "ink3"))
