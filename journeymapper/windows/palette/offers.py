"""What the palette offers: every action and every row of a submenu, every stage and touchpoint."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from journeymapper.language import inside, tr
from journeymapper.model.dimensions import CHANNEL, SEGMENT
from journeymapper.windows.actions import ACTIONS, Action, also_of
from journeymapper.windows.card_glyph import CardGlyphs
from journeymapper.windows.key_caps import caps_of
from journeymapper.windows.menus import Menus
from journeymapper.windows.needs import why_not
from journeymapper.windows.palette.entry import Entry, Group

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

Key = tuple[str, str]
LEFT_OUT = ("palette", "filter")
"""What is there already when the palette is; and a submenu that takes long to fill."""


def action_entries(menus: Menus, selected: str) -> Iterator[Entry]:
    """Every action, then every choice of a submenu; `selected` names what is selected."""
    beside = tr("Action")
    for row in ACTIONS:
        if row.handler and row.id not in LEFT_OUT:
            yield _of_row(menus, row, beside, selected)
    own_rows = {row.under for row in ACTIONS}
    for row in ACTIONS:
        if row.id in menus.submenus and row.id not in own_rows and row.id not in LEFT_OUT:
            menu = menus.submenus[row.id]
            menu.aboutToShow.emit()  # parts that fill it late do so now
            yield from _of_submenu(menu, row, beside, tr(row.text))


def filter_entries(journey: Journey, show_only: Callable[[str, str], object]) -> Iterator[Entry]:
    """Every segment and channel whose cards may be shown alone."""
    beside = tr("Action")
    words = tr("Show only {name}")
    for dimension in (SEGMENT, CHANNEL):
        for value in dimension.options(journey):
            do = partial(show_only, dimension.field, value.key)
            name, title = f"action filter {value.key}", words.format(name=value.label)
            yield Entry(name, Group.ACTION, title, dimension.icon, beside, do)


def map_entries(journey: Journey, visit: Callable[[Key], object]) -> Iterator[Entry]:
    """Every stage, touchpoint and note, in the order of the map; Enter goes there."""
    names = {stage.id: stage.name for stage in journey.stages}
    glyph_of = CardGlyphs(journey)
    number = tr("Stage {number}")
    for place, stage in enumerate(journey.stages, 1):
        go = partial(visit, ("stages", stage.id))
        beside = number.format(number=place)
        yield Entry(f"stages {stage.id}", Group.PLACE, stage.name, "columns-3", beside, go)
    for card in journey.touchpoints:
        go = partial(visit, ("touchpoints", card.id))
        title = card.title if card.title.isprintable() else " ".join(card.title.split())
        name, icon = f"touchpoints {card.id}", glyph_of(card)
        yield Entry(name, Group.PLACE, title, icon, names[card.stage], go)
    parked = tr("Note")
    for note in journey.notes:
        go = partial(visit, ("notes", note.id))
        title = " ".join(note.text.split())
        yield Entry(f"notes {note.id}", Group.PLACE, title, "sticky-note", parked, go)


def _of_row(menus: Menus, row: Action, beside: str, selected: str) -> Entry:
    action = menus.actions[row.id]
    title = tr(row.text).rstrip(".")
    if row.phrase and ("{title}" not in row.phrase or selected):
        title = tr(row.phrase).format(title=selected)
    elif row.under:
        title = _chosen(_row(row.under), title)
    return Entry(
        f"action {row.id}",
        Group.ACTION,
        title,
        row.icon or (_row(row.under).icon if row.under else ""),
        beside,
        action.trigger,
        caps_of((row.key or row.canvas_key).split("; ")[0]),
        "" if action.isEnabled() else why_not(row.needs),
        _also(row),
        row.handler.startswith("canvas."),
    )


def _of_submenu(menu: QMenu, row: Action, beside: str, before: str) -> Iterator[Entry]:
    for action in menu.actions():
        if action.isSeparator():
            continue
        text = _plain(action.text())
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _of_submenu(inner, row, beside, f"{before}: {text}")
        elif action.isEnabled():
            title = _chosen(row, text) if before == tr(row.text) else f"{before}: {text}"
            name, caps = f"action {row.id} {text}", _caps(action)
            yield Entry(
                name, Group.ACTION, title, row.icon, beside, action.trigger, caps, also=_also(row)
            )


def _also(row: Action) -> str:
    rows = [row, _row(row.under)] if row.under else [row]
    return " ".join(also_of(each) for each in rows if each.also)


def _chosen(submenu: Action, choice: str) -> str:
    """A row of a submenu as a sentence: "Colour by evidence"; else "Theme: Dark"."""
    if submenu.phrase:
        return tr(submenu.phrase).format(choice=inside(choice))
    return f"{tr(submenu.text)}: {choice}"


def _row(name: str) -> Action:
    return next(row for row in ACTIONS if row.id == name)


def _caps(action: QAction) -> tuple[str, ...]:
    return caps_of(action.shortcut().toString())


def _plain(text: str) -> str:
    """A menu's text without its key and its mnemonic."""
    return text.split("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip(".")
