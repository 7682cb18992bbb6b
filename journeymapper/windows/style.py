"""The window's style sheet, made from a theme's tokens: hairlines between areas, nothing boxed."""

from __future__ import annotations

from string import Template

from journeymapper.painting.theme import Theme

_SHEET = Template(
    """
QWidget { color: $ink; font-size: 13px; }
QMainWindow, QDialog, QMessageBox, #panel { background: $panel; }
QToolTip { background: $ink; color: $paper; border: none; padding: 4px 6px; }
QLabel#caption { color: $ink2; font-size: 12px; font-weight: 500; }
QLabel#quiet { color: $ink3; font-size: 12px; }
QLabel#said { color: $ink; font-size: 12px; font-weight: 600; }
QLabel#quietly { color: $ink2; font-size: 14px; }
#scores, QScrollArea#scores > QWidget > QWidget#scores, #start,
QScrollArea#start > QWidget > QWidget#start { background: $paper; }
#startPage { background: $paper; border-top: 1px solid $edge; }
#hints { background: $panel; border-top: 1px solid $edge; }
QLabel#startHeading { font-size: 17px; font-weight: 700; }
QLabel#startWords { color: $ink2; font-size: 17px; }
QLabel#heading { font-weight: 700; }
QLabel#headline { font-size: 14px; font-weight: 600; }
QLabel#why { color: $ink2; }
QLabel#qt_msgbox_label { font-size: 14px; font-weight: 600; min-width: 320px; }
QLabel#qt_msgbox_informativelabel { color: $ink2; }
QLabel#advice { color: $recovery; font-weight: 600; }

QMenuBar { background: $panel; padding: 2px 4px; spacing: 0; }
QMenuBar::item { padding: 5px 10px; margin: 0; color: $ink2; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $ink; }
QMenu { background: $raised; border: 1px solid $edge; border-radius: 12px; padding: 6px; }
QMenu::item { padding: 4px 24px 4px 10px; border-radius: 6px; min-height: 18px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $pale; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $edge; margin: 5px 4px; }
QMenu::indicator { width: 16px; height: 16px; padding-left: 6px; }

QSplitter::handle { background: $edge; }
QSplitter::handle:hover { background: $accent; }
#bar, #strip { background: $panel; border-bottom: 1px solid $edge; }
#dockTabs { background: $panel; border-bottom: 1px solid $edge; }
#status { background: $panel; border-top: 1px solid $edge; }
#status QLabel { color: $ink2; font-size: 12px; }
#status QLabel#filtering { color: $accent; font-weight: 600; }
#rule { background: $edge; }

QPushButton, QToolButton#choice {
  background: $raised; border: 1px solid $edge2; border-radius: 8px;
  padding: 0 12px; min-height: 28px; font-weight: 500; outline: none;
}
QPushButton:hover, QToolButton#choice:hover { background: $hover; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:disabled { color: $pale; border-color: $edge; }
QPushButton:default { border: 1px solid $accent; color: $accent; }
QPushButton#link { border: none; background: transparent; color: $accent;
  font-weight: 600; padding: 0 8px; }
QPushButton#plain { border: none; background: transparent; color: $ink2; padding: 0 8px;
  min-height: 30px; }
QPushButton#link:hover, QPushButton#plain:hover { background: $hover; }
QPushButton#fix, QToolButton#moreFixes { background: $rec_soft; color: $recovery;
  border: 1px solid $recovery; border-radius: 8px; font-weight: 600; }
QPushButton#fix { padding: 0 10px; text-align: left; }
QToolButton#moreFixes { padding: 0 3px; min-height: 26px; }
QPushButton#fix:hover, QToolButton#moreFixes:hover { background: $field; }
QPushButton#fix:disabled { color: $pale; border-color: $edge; background: $panel; }
QToolButton { background: transparent; border: 2px solid transparent; border-radius: 8px;
  padding: 0 4px; font-weight: 500; }
QToolButton#small { padding: 0; border-radius: 6px; }
QToolButton#more { color: $ink2; padding: 0 2px; min-height: 20px; }
QToolButton#more[chosen="true"] { background: $accent_soft; color: $accent; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QToolButton:disabled { color: $pale; }
QToolButton#choice { border: 1px solid $edge; padding: 0 8px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {
  background: $field; border: 1px solid $edge; border-radius: 7px; padding: 0 9px;
  min-height: 28px; selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit { padding: 4px 6px; }
#noteLine { background: $raised; border: 1.5px solid $accent; border-radius: 12px; }
#noteLine QLineEdit#bare { font-size: 15px; }
#chipField { background: $field; border: 1px solid $edge; border-radius: 7px; }
#findBar { background: $raised; border: 1px solid $edge2; border-radius: 10px; }
QLabel#quietCount { color: $ink3; }
#picker { background: $raised; border: 1px solid $edge; }
#picker QListWidget { background: $raised; }
#picker QListWidget::item { height: 28px; padding-left: 6px; border-radius: 5px; }
#picker QListWidget::item:selected { background: $accent_soft; color: $ink; }
QLineEdit#filter { padding: 0 2px; }
QLineEdit#bare, QLineEdit#bare:focus { border: none; background: transparent; padding: 0;
  font-size: 17px; }
QListView#bare { background: transparent; }
QLineEdit#title { font-weight: 600; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox:disabled { color: $pale; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $edge; border-radius: 12px;
  padding: 6px; }
QComboBox QAbstractItemView::item { min-height: 28px; padding-left: 6px; border-radius: 6px; }
QComboBox QAbstractItemView::item:selected { background: $accent_soft; color: $ink; }
QCheckBox { spacing: 8px; min-height: 24px; }

QAbstractItemView { background: $panel; border: none; outline: none;
  selection-background-color: $accent_soft; selection-color: $ink; }
QTreeView, QListView, QTableView { background: $panel; }
QScrollArea, QScrollArea > QWidget > QWidget { background: $panel; border: none; }
QScrollBar:vertical { background: transparent; width: 9px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 9px; margin: 2px; }
QScrollBar::handle { background: $track; border-radius: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $edge2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider::groove:horizontal { height: 3px; background: $track; border-radius: 1px; }
QSlider::handle:horizontal { width: 9px; height: 9px; margin: -5px 0; border-radius: 6px;
  border: 1.5px solid $accent; background: $field; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QTabWidget::pane { border: none; border-top: 1px solid $edge; background: $panel; }
QTabBar { background: $panel; }
QTabBar::tab { background: $panel; color: $ink2; border: none; border-bottom: 2px solid transparent;
  padding: 7px 12px; font-weight: 500; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:hover { background: $hover; }
QTabBar::tab:focus { color: $accent; }
#words { border: 1px solid $edge; border-radius: 7px; padding: 3px; }
#words::item { height: 26px; padding-left: 6px; border-radius: 5px; color: $ink; }
#words::item:selected { background: $accent_soft; }
QHeaderView::section { background: $panel; color: $ink2; border: none; padding: 4px 6px;
  border-bottom: 1px solid $edge; }
#preview { border: 1px solid $edge; border-radius: 7px; }
#preview QComboBox { combobox-popup: 0; }
#preview::item { padding: 0 13px; border-bottom: 1px solid $edge; }
#preview::corner { background: $panel; border: none; }
#preview QHeaderView::section:vertical { color: $ink3; font-size: 12px; border: none;
  border-right: 1px solid $edge; }
#preview QTableCornerButton::section { background: $panel; border: none;
  border-bottom: 1px solid $edge; border-right: 1px solid $edge; }
QProgressBar { border: none; background: $track; border-radius: 3px; height: 6px;
  text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
)


def style_sheet(theme: Theme) -> str:
    """How every Qt control looks in this theme."""
    tokens = theme._asdict()
    return _SHEET.substitute(tokens, pale=theme.pale)
