"""How a promise looks over the map: a whole line with a check, or a broken one with a cross."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter

from journeymapper.analysis.ledger import ledger
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Rect
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.painting import arches
from journeymapper.painting.legend_forms import promise_items
from journeymapper.painting.look import Look, PromiseArc
from journeymapper.painting.paint import paint
from journeymapper.painting.promises import MOST, arcs_of
from journeymapper.painting.sky import bounds_with_sky
from journeymapper.painting.theme import LIGHT, THEMES, Theme
from tests.helpers.drawn import bytes_of, map_words, pixels_of

MAP = """
promises: soon = Delivered the next day, call = We call you before we come
Order
  order = I order it [entry, makes soon, makes call]
Wait
  late = It is late
  van = The van brings it [keeps soon]
Delivery
  done = It is here [goal]
After
  > end = I forget it [makes call]
order -> van -> done
order -> late -> done
"""


@pytest.fixture
def journey() -> Journey:
    return sketch(MAP)


def look_at(journey: Journey, theme: Theme = LIGHT) -> Look:
    return Look(theme=theme, arcs=arcs_of(journey, ledger(journey)))


def drawn(journey: Journey, look: Look, zoom: float = 1.0) -> QImage:
    """The map with its sky."""
    arranged = layout(journey)
    bounds = bounds_with_sky(arranged, look)

    def draw(painter: QPainter) -> None:
        painter.scale(zoom, zoom)
        painter.translate(-bounds.x, -bounds.y)
        paint(painter, journey, arranged, look, bounds, zoom)

    return pixels_of(draw, round(bounds.width * zoom), round(bounds.height * zoom))


def test_an_arc_leads_to_each_card_that_keeps_it_and_to_where_it_breaks(journey: Journey) -> None:
    assert arcs_of(journey, ledger(journey)) == (
        PromiseArc("soon", "Delivered the next day", "order", "van", True),
        PromiseArc("soon", "Delivered the next day", "order", "done", False),
        PromiseArc("call", "We call you before we come", "order", "done", False),
        PromiseArc("call", "We call you before we come", "end", "", False),
    )


def test_there_are_never_more_arcs_than_an_eye_can_follow() -> None:
    cards = "\n".join(f"  c{n} = I do {n} [makes soon]" for n in range(MOST + 5))
    ways = "\n".join(f"c{n} -> end" for n in range(MOST + 5))
    journey = sketch(f"promises: soon = Soon\nOrder\n{cards}\n  end = End [goal]\n{ways}")
    assert len(arcs_of(journey, ledger(journey))) == MOST


def test_an_arc_says_its_promise(journey: Journey) -> None:
    area = Rect(0, -200, 2000, 900)
    said = map_words(journey, look_at(journey), area)
    assert said.count("Delivered the next day") == 2


def test_from_afar_arcs_have_no_words(journey: Journey) -> None:
    area = Rect(0, -200, 2000, 900)
    assert "Delivered the next day" not in map_words(journey, look_at(journey), area, 0.3)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
@pytest.mark.parametrize("zoom", [1.0, 0.3, 0.1])
def test_kept_and_broken_can_be_told_apart_without_colour(
    journey: Journey, theme: Theme, zoom: float
) -> None:
    kept = Look(theme=theme, arcs=(PromiseArc("soon", "Soon", "order", "done", True),))
    broken = Look(theme=theme, arcs=(PromiseArc("soon", "Soon", "order", "done", False),))
    grey = [
        drawn(journey, look, zoom).convertToFormat(QImage.Format.Format_Mono)
        for look in (kept, broken)
    ]
    assert bytes_of(grey[0]) != bytes_of(grey[1])


def test_only_arcs_that_meet_an_area_are_drawn(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[PromiseArc] = []
    monkeypatch.setattr(arches, "_draw_line", lambda painter, arch, arc, *_: lines.append(arc))
    look = Look(
        arcs=(PromiseArc("a", "A", "order", "van", True), PromiseArc("b", "B", "van", "done", True))
    )
    arranged = layout(journey)
    done = arranged.cards["done"].rect
    pixels_of(
        lambda painter: paint(painter, journey, arranged, look, done._replace(y=-60), 1.0), 10, 10
    )
    assert [arc.text for arc in lines] == ["B"]


def test_the_legend_names_the_arcs_there_are(journey: Journey) -> None:
    arcs = arcs_of(journey, ledger(journey))
    both = [each.label for each in promise_items(arcs, LIGHT)]
    one = [each.label for each in promise_items(arcs[:1], LIGHT)]
    assert (both, one) == (["promise kept", "promise broken"], ["promise kept"])
    assert promise_items((), LIGHT) == ()
