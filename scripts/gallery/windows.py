"""The whole window: its themes and sizes, capture, findings, scores, comparing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QImage

from journeymapper.analysis.finding import Fix
from journeymapper.canvas.motion import allow_motion
from journeymapper.model.edits.stages import add_stage
from journeymapper.model.sketch import sketch
from journeymapper.storage.templates import TEMPLATES
from journeymapper.windows.panels.opportunity_shape import MATRIX
from journeymapper.windows.start.known import remembered
from scripts.gallery.room import Room, copied, room
from scripts.gallery.shot import Shot
from scripts.gallery.to_be import to_be_of

WINDOW = "The window"
WORK = "At work"
KNOWN = ("bank-account", "clinic-visit", "vacuum-cleaner", "coffee-machine")
SMALL, LARGE = (1280, 800), (1920, 1080)
APOLOGY, COURIER = "apologise", "box-comes"
CAPTURED = """
# A kettle that lasts
channels: web = Website, shop = Shop

Research
  old = My old one breaks [customer, entry, -2]
  > quiet = I search for a quiet one [by web, communication, effort 3, +1]
Shop
  > try = I try two of them in a shop [by shop, +2]
"""
PROMISED = """
# A sofa that comes home
segments: first = First-time buyer, regular = Regular customer
channels: web = Website, mail = E-mail, truck = Courier, shop = Shop
promises: soon = Delivered the next day, call = We call before we come, back = Money back

Order [before]
  order = I order it [entry, makes soon, makes back, by web, communication, effort 2, +1]
  > told = They confirm and say when [makes call, by mail, communication, +2]
Wait [during]
  > ring = They call in the morning [keeps call, by truck, proactive, +2]
  late = It is late, and they say so [for regular, by mail, communication, -1]
Delivery
  van = The van brings it [keeps soon, by truck, commitment, +3]
  fetch = I fetch it myself [by shop, effort 5, -2]
  here = It is here [goal, keeps back, by web, evolution, +2]
ring -> van -> here
ring -> late -> fetch -> here
"""


def window(theme: str, size: tuple[int, int]) -> QImage:
    """The window with a finding in hand, and a card it speaks of selected."""
    with room(theme=theme, size=size) as opened:
        opened.choose_finding(1)
        opened.editor.selection.set([("touchpoints", APOLOGY)])
        return opened.picture()


def larger(theme: str, size: tuple[int, int]) -> QImage:
    """The window on a map of 31 touchpoints, one of them selected."""
    with room("returning-shoes", theme, size) as opened:
        opened.editor.canvas.choose(("touchpoints", COURIER))
        return opened.picture()


def empty() -> QImage:
    """The window on a map without anything."""
    with room("") as opened:
        return opened.picture()


def start(theme: str) -> QImage:
    """The page of a window without a map, with maps to go on with."""
    with room("", theme) as opened, TemporaryDirectory() as folder:
        maps = [copied(name, Path(folder)) for name in KNOWN]
        opened.window.settings.forget_recent()
        for path in maps:
            opened.window.settings.add_recent(path)
        opened.editor.start.show()
        drawn = {*maps, *(each.path for each in TEMPLATES)}
        opened.wait_until(lambda: remembered().keys() >= drawn)
        return opened.picture()


def palette(theme: str) -> QImage:
    """Every action and card, narrowed by a few letters."""
    with room(theme=theme) as opened:
        opened.choose_finding(1)
        opened.editor.palette.open()
        opened.press("con")
        return opened.picture()


def find() -> QImage:
    """A word and what is to stand in its place."""
    with room() as opened:
        opened.editor.find.open_replace()
        opened.press("they")
        return opened.picture()


def notes() -> QImage:
    """What was parked for later."""
    with room() as opened:
        opened.editor.notes.show_page()
        return opened.picture()


def promises() -> QImage:
    """The ledger of promises, a broken one in hand and drawn over the map."""
    with room("") as opened:
        opened.editor.document.replace(sketch(PROMISED))
        opened.wait(opened.editor.desk.analysis.report_ready)
        opened.wait(opened.editor.promises.live.ready, opened.editor.promises.show_page)
        opened.window.promises.take("soon")
        opened.editor.canvas.fit()
        return opened.picture()


def opportunities(map_name: str) -> QImage:
    """What is worth solving in a map, by value and effort, one in hand."""
    with room(map_name) as opened:
        opened.editor.opportunities.show_page()
        page = opened.window.opportunities
        page.shape.chips.button(MATRIX).click()
        page.take(opened.editor.document.journey.opportunities.keys[0])
        opened.window.dock.fill.setChecked(True)
        return opened.picture()


def capture() -> QImage:
    """A card being typed, with the keys that matter beside it."""
    with room("") as opened:
        opened.editor.document.replace(sketch(CAPTURED))
        opened.wait(opened.editor.desk.analysis.report_ready)
        opened.editor.zooming.actual_size()
        opened.editor.canvas.selection.set([("touchpoints", "try")])
        opened.editor.canvas.do("next_touchpoint")
        opened.press("I ask which one lasts ten ye")
        return opened.picture()


def ghost() -> QImage:
    """What a fix would add, before it does."""
    with room() as opened:
        fix = _choose_mendable(opened)
        opened.editor.findings.detail.fix.setFocus()
        told = opened.window.status
        opened.editor.desk.mending.point(fix)
        opened.wait_until(told.message)
        return opened.picture()


def dismissed() -> QImage:
    """Findings the team lives with, below the others."""
    with room("bank-account") as opened:
        opened.editor.findings.show_all.setChecked(True)
        listed = opened.editor.findings.list
        listed.setCurrentRow(listed.count() - 1)
        return opened.picture()


def scores(theme: str) -> QImage:
    """The scores in the room of the map."""
    with room(theme=theme) as opened:
        opened.show_scores()
        return opened.picture()


def compared() -> QImage:
    """What has changed since the map was opened."""
    with room() as opened:
        journey = opened.editor.document.journey
        opened.edit(add_stage(journey, "Tell others"))
        opened.editor.comparing.with_opened()
        page = opened.editor.comparing.page
        assert page is not None
        opened.wait_until(page.list.count)
        return opened.picture()


def side_by_side(theme: str, size: tuple[int, int], card: str) -> QImage:
    """The map as it is beside the one as it is to be, gone to a card that differs."""
    allow_motion(False)
    with room(theme=theme, size=size) as opened:
        editor = opened.editor
        as_it_is = editor.document.journey
        opened.wait(
            editor.desk.analysis.report_ready,
            lambda: editor.document.replace(to_be_of(as_it_is)),
        )
        editor.comparing.start(as_it_is, "“coffee-machine.journey”")
        opened.wait_until(lambda: editor.canvas.look.changes)
        opened.window.menus.actions["side_by_side"].trigger()
        opened.picture()
        editor.comparing.sides.go_to([("touchpoints", card)])
        return opened.picture()


def _choose_mendable(opened: Room) -> Fix:
    findings = opened.editor.findings
    for place in range(findings.list.count()):
        opened.choose_finding(place)
        if fixes := findings.fixes():
            return fixes[0]
    raise LookupError("no finding of this map can be mended")


WINDOW_SHOTS = (
    Shot("window-light", WINDOW, "Light, 1280 by 800.", partial(window, "light", SMALL)),
    Shot("window-dark", WINDOW, "Dark.", partial(window, "dark", SMALL)),
    Shot("window-projector", WINDOW, "For a projector.", partial(window, "projector", SMALL)),
    Shot("window-light-wide", WINDOW, "Light, 1920 by 1080.", partial(window, "light", LARGE)),
    Shot("window-dark-wide", WINDOW, "Dark, 1920 by 1080.", partial(window, "dark", LARGE)),
    Shot("window-31", WINDOW, "A map of 31 touchpoints.", partial(larger, "light", SMALL)),
    Shot(
        "window-31-projector",
        WINDOW,
        "The same for a projector, 1920 by 1080.",
        partial(larger, "projector", LARGE),
    ),
    Shot("window-empty", WINDOW, "An empty map says how to begin.", empty),
    Shot("start", WINDOW, "The start page.", partial(start, "light")),
    Shot("start-dark", WINDOW, "The start page in the dark theme.", partial(start, "dark")),
    Shot("capture", WORK, "Typing in place, with the keys that matter just now.", capture),
    Shot(
        "palette", WORK, "Every action and every card, by a few letters.", partial(palette, "light")
    ),
    Shot("palette-dark", WORK, "The same in the dark theme.", partial(palette, "dark")),
    Shot("find", WORK, "Find and replace.", find),
    Shot("notes", WORK, "Parked notes.", notes),
    Shot("promises", WORK, "Promises: made where, kept where, broken on which way.", promises),
    Shot(
        "opportunities",
        WORK,
        "Opportunities by value and effort.",
        partial(opportunities, "clinic-visit"),
    ),
    Shot("ghost", WORK, "The ghost of a fix, before it is done.", ghost),
    Shot("dismissed", WORK, "What the team lives with, and why.", dismissed),
    Shot("scores", WORK, "The scores, each with its reasons.", partial(scores, "light")),
    Shot("scores-dark", WORK, "The scores in the dark theme.", partial(scores, "dark")),
    Shot("compared", WORK, "What has changed since the map was opened.", compared),
    Shot(
        "side-by-side",
        WORK,
        "As is and to be, side by side.",
        partial(side_by_side, "light", SMALL, "missed-card"),
    ),
    Shot(
        "side-by-side-projector",
        WORK,
        "The same for a projector, 1920 by 1080.",
        partial(side_by_side, "projector", LARGE, "missed-card"),
    ),
)
