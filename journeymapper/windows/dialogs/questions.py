"""The few questions and messages there are, in plain text."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QGridLayout,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from journeymapper.language import tr
from journeymapper.model.clean import entered
from journeymapper.windows.widgets.captioned import wrapped_label
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import DialogFoot

Role = QMessageBox.ButtonRole


class Answer(Enum):
    """What the user wants done."""

    YES = "yes"
    NO = "no"
    CANCEL = "cancel"


def ask_save(parent: QWidget, name: str) -> Answer:
    """Whether to save before the map goes: Save, Don't save, Cancel."""
    words = tr("Save the changes to “{name}”?").format(name=name)
    more = tr("Without saving they are lost.")
    return ask(parent, words, more, tr("Save"), tr("Don't save"))


def ask_replace(parent: QWidget, why: str, *, gone: bool) -> Answer:
    """What to do with a file that another program changed or took away: write it, or a copy."""
    if gone:
        return ask(parent, tr("The file is gone"), why, tr("Save it again"), tr("Save a copy"))
    words = tr("The file has changed meanwhile")
    return ask(parent, words, why, tr("Replace it"), tr("Save a copy"))


def offer_copy(parent: QWidget, words: str, why: str) -> bool:
    """Say why a map is not saved; gives whether to save a copy elsewhere."""
    return confirm(parent, words, why, tr("Save a copy"), tr("Cancel"))


def confirm(
    parent: QWidget | None, words: str, more: str, yes: str, no: str, *, is_harmless: bool = True
) -> bool:
    """Whether to do something; what harms is not what Enter does."""
    box = _box(parent, words, more)
    affirm = box.addButton(yes, Role.AcceptRole if is_harmless else Role.DestructiveRole)
    deny = box.addButton(no, Role.RejectRole)
    box.setDefaultButton(affirm if is_harmless else deny)
    box.setEscapeButton(deny)
    return _clicked(box) is affirm


def ask(parent: QWidget, words: str, more: str, yes: str, no: str, cancel: str = "") -> Answer:
    """One question with two answers, and Cancel, or what that is called here."""
    box = _box(parent, words, more)
    affirm = box.addButton(yes, Role.AcceptRole)
    deny = box.addButton(no, Role.DestructiveRole)
    neither = box.addButton(cancel or tr("Cancel"), Role.RejectRole)
    box.setDefaultButton(affirm)
    box.setEscapeButton(neither)
    answers: dict[QAbstractButton, Answer] = {affirm: Answer.YES, deny: Answer.NO}
    return answers.get(_clicked(box), Answer.CANCEL)


def tell(parent: QWidget | None, words: str, more: str = "") -> None:
    """Say something that must be read."""
    box = _box(parent, words, more)
    box.addButton(tr("Close"), Role.AcceptRole)
    _clicked(box)


def ask_reason(parent: QWidget, headline: str) -> str:
    """Why a finding is to be set aside; "" where the user gave up."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("Dismiss finding"))
    heading, more = wrapped_label(headline, "headline"), wrapped_label("", "why")
    more.setText(tr("Why does the team live with it? The reason is kept in the map."))
    for label in (heading, more):
        label.setMinimumWidth(390)  # the dialog then is as high as they need at this width
    line = QLineEdit()
    line.setAccessibleName(tr("Reason"))
    line.setMaxLength(4_000)
    foot = DialogFoot(dialog, tr("Dismiss"))
    foot.go.setEnabled(False)
    line.textChanged.connect(lambda text: foot.go.setEnabled(bool(text.strip())))
    DialogColumn(dialog, heading, more, line, foot)
    reason = entered(line.text()) if dialog.exec() else ""
    dialog.deleteLater()
    return reason


def _box(parent: QWidget | None, words: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("JourneyMapper")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    box.setInformativeText(more)
    grid = box.layout()
    assert isinstance(grid, QGridLayout)
    grid.setContentsMargins(0, 16, 16, 12)  # Qt keeps 16 at the left for an icon
    grid.setHorizontalSpacing(0)
    return box


def _clicked(box: QMessageBox) -> QAbstractButton:
    """The button that answers; the box goes."""
    box.exec()
    box.deleteLater()
    return box.clickedButton()
