"""What a menu is asked for, and where it opens: at the mouse, or at what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface
    from journeymapper.canvas.tools.gesture import Pointer

OF_TABLE = {"touchpoints": "card", "connections": "connection", "stages": "stage"}


def asked_for(canvas: Surface, at: Pointer | None) -> tuple[str, QPointF]:
    """The kind (card, cards, connection, stage, curve or canvas), and a point of the widget.

    `at` is where the mouse was pressed; None where a key asks.
    """
    if at is not None and at.hit.kind == "curve" and at.hit.key:
        return "curve", at.view
    keys = canvas.selection.keys
    if len(keys) > 1:
        kind = "cards" if canvas.touchpoints else "several"
    else:
        kind = OF_TABLE[keys[0][0]] if keys else "canvas"
    return kind, at.view if at is not None else _beside_selected(canvas)


def _beside_selected(canvas: Surface) -> QPointF:
    """Just inside what is in hand, as far as it is in sight; else in the middle of the paper."""
    from journeymapper.canvas.navigation import rect_of

    paper = canvas.view.paper
    keys = canvas.selection.keys[-1:]
    if keys and keys[0][0] == "stages":
        stage = canvas.shown.layout.stages[keys[0][1]].rect
        left = canvas.view.rect_to_view(stage).left()
        return QPointF(max(left, paper.left()) + 32, paper.top() - 8)
    rect = rect_of(canvas, keys)
    if rect is None:
        return paper.center()
    seen = canvas.view.rect_to_view(rect).intersected(paper)
    return seen.center() if not seen.isEmpty() else paper.center()
