"""The order in which Tab walks through a panel: as it is read, whenever its fields were made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

SAME_LINE = 12
"""Fields whose tops are closer than this, px, stand on one line."""


def step_focus(panel: QWidget, *, forward: bool) -> bool:
    """Take the focus to the panel's next field as it is read; at its end to the next panel."""
    fields = _fields(panel)
    current = panel.window().focusWidget()
    here = fields.index(current) if current in fields else (-1 if forward else len(fields))
    there = here + (1 if forward else -1)
    target = fields[there] if 0 <= there < len(fields) else _outside(panel, forward)
    if target is not None:
        target.setFocus(_reason(forward))
    return target is not None


def step_round(parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Take the focus to the next field of a dialog, part by part; after the last the first."""
    fields = [field for part in parts for field in (_fields(part) or _alone(part))]
    current = parts[0].window().focusWidget()
    here = fields.index(current) if current in fields else (-1 if forward else 0)
    if fields:
        fields[(here + (1 if forward else -1)) % len(fields)].setFocus(_reason(forward))
    return bool(fields)


def focus_first(panel: QWidget) -> None:
    """Take the focus to the panel's first field as it is read."""
    if fields := _fields(panel):
        fields[0].setFocus(Qt.FocusReason.TabFocusReason)


def _fields(panel: QWidget) -> list[QWidget]:
    found = [each for each in panel.findChildren(QWidget) if _takes_tab(each, panel)]

    def place(field: QWidget) -> tuple[int, int]:
        at = field.mapTo(panel, QPoint(0, 0))
        return round(at.y() / SAME_LINE), at.x()

    return sorted(found, key=place)


def _alone(field: QWidget) -> list[QWidget]:
    return [field] if _takes_tab(field, field.window()) else []


def _reason(forward: bool) -> Qt.FocusReason:
    return Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason


def _takes_tab(field: QWidget, inside: QWidget) -> bool:
    takes = field.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(takes) and field.isEnabled() and field.isVisibleTo(inside)


def _outside(panel: QWidget, forward: bool) -> QWidget | None:
    """The field before or after the panel's in the window."""
    window = panel.window()
    step: QWidget | None = panel
    while step is not None:
        step = step.nextInFocusChain() if forward else step.previousInFocusChain()
        if step is panel:
            break
        if step is not None and not panel.isAncestorOf(step) and _takes_tab(step, window):
            return step
    return None
