"""The map under every lens and filter, as a blueprint, and from far away."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeymapper.canvas.navigation import READABLE
from journeymapper.model.dimensions import LENSES
from journeymapper.model.texts import TEXT_ROW
from scripts.gallery.room import Room, picture_of, room
from scripts.gallery.shot import Shot

LENS, FILTER, FAR = "Colour by", "Filters and views", "From afar"
WIDE, MIDDLE = (1920, 1080), (1280, 800)


def lens(field: str) -> QImage:
    """The map with its legend, coloured by a dimension."""
    with room(size=(1280, 720)) as opened:
        opened.editor.filtering.choose_lens(field)
        return _of_the_map(opened)


def filtered() -> QImage:
    """Only one segment's cards in full."""
    with room() as opened:
        opened.editor.filtering.toggle("segments", "regular")
        return opened.picture()


def no_match() -> QImage:
    """A filter that nothing passes."""
    with room() as opened:
        opened.window.toolbar.filter.setText("aeroplane")
        return opened.picture()


def easiest_way() -> QImage:
    """The easiest way of a segment through the map."""
    with room() as opened:
        opened.show_scores()
        spots = [
            button.spot
            for box in opened.window.scores.boxes.values()
            for button in box.buttons
            if button.spot and button.spot.way is not None
        ]
        assert spots
        opened.editor.scores.show_on_map(spots[0])
        QApplication.processEvents()
        return opened.picture()


def blueprint(theme: str) -> QImage:
    """All lanes, with what the customer cannot see in the shade."""
    with room("clinic-visit", theme=theme, size=WIDE) as opened:
        return opened.picture()


def rows() -> QImage:
    """What is thought, felt and known, in rows below the curve."""
    with room() as opened:
        for key in TEXT_ROW:
            opened.editor.rows.show_texts(key, True)
        canvas = opened.editor.canvas
        canvas.set_zoom(READABLE)
        canvas.pan(0, canvas.view.zoom * canvas.view.bounds.height)
        canvas.view.settle()
        return opened.picture()


def all_lanes(theme: str) -> QImage:
    """All four lanes, also those without a card."""
    with room(theme=theme) as opened:
        opened.editor.rows.show_blueprint(True)
        opened.editor.canvas.fit()
        return opened.picture()


def zoomed(zoom: float) -> QImage:
    """A larger map, seen so large."""
    with room("returning-shoes") as opened:
        opened.editor.canvas.set_zoom(zoom)
        opened.editor.canvas.view.settle()
        return _of_the_map(opened)


def _of_the_map(opened: Room) -> QImage:
    opened.picture()
    middle = opened.window.canvas.parentWidget()
    assert middle is not None
    return picture_of(middle)


VIEW_SHOTS = (
    *(
        Shot(f"lens-{each.field}", LENS, f"{each.label}.", partial(lens, each.field))
        for each in LENSES
    ),
    Shot("filtered", FILTER, "Only the regular customers' way in full.", filtered),
    Shot("no-match", FILTER, "A filter that no card passes says what to do.", no_match),
    Shot("easiest-way", FILTER, "The easiest way, and what would make it easier.", easiest_way),
    Shot("blueprint", FILTER, "A service blueprint.", partial(blueprint, "light")),
    Shot("blueprint-dark", FILTER, "The same in the dark theme.", partial(blueprint, "dark")),
    Shot("all-lanes", FILTER, "All lanes, also empty ones.", partial(all_lanes, "light")),
    Shot("rows", FILTER, "Rows of what is thought, said, suffered, gained and known.", rows),
    Shot("far", FAR, "From 15 to 40 %: words become bars.", partial(zoomed, 0.28)),
    Shot("farther", FAR, "Below 15 %: plain rectangles.", partial(zoomed, 0.12)),
)
