"""The bar under the menus: what is done most, how the map is coloured, what is shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QWidget

from journeymapper.canvas.told import Told
from journeymapper.language import tr
from journeymapper.model.dimensions import CHANNEL
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.menus import Menus
from journeymapper.windows.placing import TOOLS
from journeymapper.windows.widgets.bar_button import BarButton
from journeymapper.windows.widgets.choice_button import ChoiceButton
from journeymapper.windows.workshop.timer_button import TimerButton

WITH_LABELS_FROM, WITH_CAPTION_FROM = 1180, 860
LABELLED = ("new_stage", "new_touchpoint", "connect", "note")
BARE = ("undo", "redo")
FORMS = ((True, True), (True, False), (False, True), (False, False))
"""Whether tools have labels and the choice of colours its caption, from wide to narrow."""


class Toolbar(QFrame):
    """What is made · undo, redo · Colour by, Filter · timer, Vote, lock · profile, Present."""

    text_filter_changed = Signal(str)

    def __init__(self, menus: Menus) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAccessibleName(tr("Tools"))
        self.setFixedHeight(TOOLS)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(1)
        menus.dress(*LABELLED, *BARE, "vote", "lock", "present")
        self._labelled = [BarButton(menus.actions[name], named=True) for name in LABELLED]
        for button in self._labelled:
            row.addWidget(button)
        self._add_rule(row)
        for name in BARE:
            row.addWidget(BarButton(menus.actions[name]))
        self._add_rule(row)
        row.addSpacing(3)
        self._filtering = False
        self.lens = ChoiceButton("palette", tr("Colour by"), menus.submenus["lens"])
        self.filter = self._filter_field(menus.submenus["filter"])
        self.profile = ChoiceButton("list-checks", "", menus.submenus["profile"])
        self.profile.setAccessibleName(tr("Profile"))
        self.lens.say(tr(CHANNEL.label))
        row.addWidget(self.lens)
        row.addSpacing(8)
        row.addWidget(self.filter, 1)
        row.addSpacing(8)
        row.addStretch(0)
        self.timer = TimerButton(menus.actions["timer_toggle"], menus.submenus["timer"])
        row.addWidget(self.timer)
        self._labelled.append(BarButton(menus.actions["vote"], named=True))
        row.addWidget(self._labelled[-1])
        row.addWidget(BarButton(menus.actions["lock"]))
        self._add_rule(row)
        row.addWidget(self.profile)
        row.addSpacing(8)
        present = BarButton(menus.actions["present"], named=True, filled="presentation")
        self._labelled.append(present)
        row.addWidget(present)
        self._dress()
        appearance().changed.connect(self._dress)

    def told(self) -> Told:
        """What a screen reader is told: a bar of buttons."""
        return Told(QAccessible.Role.ToolBar)

    def minimumSizeHint(self) -> QSize:
        spare = sum(button.spare() for button in self._labelled) + self.lens.spare()
        return QSize(super().minimumSizeHint().width() - spare, TOOLS)

    def fit_to(self, window_width: int) -> None:
        """Leave labels out where the window is narrow, or the words are long."""
        for labels, caption in FORMS:
            for button in self._labelled:
                button.show_name(labels and window_width >= WITH_LABELS_FROM)
            self.lens.show_caption(caption and window_width >= WITH_CAPTION_FROM)
            if super().minimumSizeHint().width() <= window_width:
                break
        if (row := self.layout()) is not None:
            row.activate()  # else the tools lie over each other until the next turn

    def mark_filtering(self, on: bool) -> None:
        """Show by the funnel's colour that cards are dimmed."""
        if on != self._filtering:
            self._filtering = on
            self._dress()

    def _filter_field(self, menu: QMenu) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("filter")
        field.setPlaceholderText(tr("Filter cards"))
        field.setAccessibleName(tr("Filter cards by text"))
        field.setFixedHeight(30)
        field.setMinimumWidth(60)
        field.setMaximumWidth(150)
        field.setToolTip(
            tr(
                "Words that title, texts, stage or channel have. The legend and the funnel narrow "
                "it further:\nof one kind any value chosen will do, different kinds must all match."
            )
        )
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self.text_filter_changed)
        self._funnel = QAction(tr("Show only..."), field)
        self._funnel.triggered.connect(
            lambda: menu.popup(field.mapToGlobal(field.rect().bottomLeft()))
        )
        field.addAction(self._funnel, QLineEdit.ActionPosition.LeadingPosition)
        return field

    def _add_rule(self, row: QHBoxLayout) -> None:
        rule = QWidget()
        rule.setObjectName("rule")
        rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rule.setFixedSize(1, 22)
        row.addSpacing(7)
        row.addWidget(rule)
        row.addSpacing(7)

    def _dress(self) -> None:
        self._funnel.setIcon(themed_icon("filter", "accent" if self._filtering else "ink3"))
