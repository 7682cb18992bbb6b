"""Deleting, duplicating, cutting, copying and pasting what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from journeymapper.canvas.clipboard import Copied, diagram_in, table_in, text_in
from journeymapper.canvas.handed_on import told
from journeymapper.exchange.table.grid import BadTable
from journeymapper.language import tr, tr_many
from journeymapper.model.edits import clipboard, touchpoints

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface
    from journeymapper.exchange.carried import Reading


def delete_selected(canvas: Surface) -> None:
    """Delete what is selected, with all that hangs on it."""
    keys = canvas.selection.keys
    if keys:
        canvas.selection.clear()
        canvas.edit(touchpoints.remove(canvas.document.journey, keys))


def duplicate_selected(canvas: Surface) -> None:
    """A copy of each selected touchpoint, right after it; the copies are selected."""
    if canvas.touchpoints:
        canvas.add(touchpoints.duplicate(canvas.document.journey, canvas.touchpoints))


def copy(canvas: Surface) -> None:
    """Put the selected touchpoints on the clipboard: as own data, as a table, as a picture."""
    if canvas.touchpoints:
        journey = canvas.document.journey
        copied = Copied(journey, canvas.look, canvas.touchpoints)
        QGuiApplication.clipboard().setMimeData(copied)
        count = len(canvas.touchpoints)
        canvas.say(told(tr_many("Copied one touchpoint", "Copied {n} touchpoints", count)))


def cut(canvas: Surface) -> None:
    """Copy the selected touchpoints, and delete them."""
    if canvas.touchpoints:
        copy(canvas)
        delete_selected(canvas)


def paste(canvas: Surface) -> None:
    """What lies on the clipboard, after the selected touchpoint or at the end of the stage.

    Own touchpoints, a Mermaid journey and plain lines come at once; what a table's columns mean is
    asked first.
    """
    mime = QGuiApplication.clipboard().mimeData()
    diagram = diagram_in(mime, canvas.document.journey)
    if diagram is not None:
        _paste_diagram(canvas, diagram)
        return
    try:
        table = table_in(mime)
    except BadTable as bad:
        canvas.say(str(bad))
        return
    if table is not None:
        canvas.import_requested.emit(table)
        return
    text = text_in(mime)
    patch = clipboard.paste(canvas.document.journey, text, canvas.stage, canvas.touchpoint)
    if patch:
        canvas.add(patch)
    else:
        canvas.say(tr("There is no text to paste. Copy cards, lines or a table first."))


def _paste_diagram(canvas: Surface, diagram: Reading) -> None:
    canvas.add(clipboard.paste_journey(canvas.document.journey, diagram.journey))
    if diagram.losses:
        words = tr_many(
            "Pasted, but for one thing: {first}",
            "Pasted, but for {n} things. The first one: {first}",
            len(diagram.losses),
            first=diagram.losses[0],
        )
        canvas.say(words)
