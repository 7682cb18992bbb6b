"""The card: its marks, its levels of detail, its states, and the lines between cards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Layout, Rect
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.painting.distant import paint_distant, paint_far
from journeymapper.painting.look import Badge, Look
from journeymapper.painting.near import paint_near
from journeymapper.painting.paint import paint
from journeymapper.painting.seen import seen_in
from journeymapper.painting.states import draw_left_behind, draw_lifted
from journeymapper.painting.text import write
from journeymapper.painting.theme import THEMES
from scripts.gallery.shot import Shot

CARDS = "Cards and lines"
SCALE, CELL_WIDTH, CELL_HEIGHT, ACROSS = 1.5, 252.0, 168.0, 4
LEFT, TOP, CAPTION = 30.0, 30.0, 136.0
KNOWN = (
    "by courier, by mail, goal, commitment, fail 4, moment of truth, for first, for regular, "
    "expectations +2, time_and_effort +1, empathy -1, effort 3, +2, votes 5"
)
FULL = f"""
segments: first = First-time buyer, regular = Regular customer
channels: courier = Courier, mail = E-mail, phone = Phone
Delivery
  one = The parcel arrives on the day they said [{KNOWN}]
"""
PLAIN = """
channels: mail = E-mail
Delivery
  one = A mail confirms the order [by mail, communication, expectations +2, effort 1, +1]
"""
HARD = """
channels: phone = Phone
Delivery
  one = I call and hold for twenty minutes [by phone, responsive, time_and_effort -2, effort 6, -3]
"""
BEHIND = """
Delivery
  one = The depot takes the parcel back [backstage, owner Depot]
"""
LINES = """
One
  a = What happens next
  b = What can go wrong
  c = What mends it
  d = What comes round again
  e = Work behind the scenes
Two
  a2 = It happens
  b2 = It goes wrong
  c2 = It is mended
  d2 = It comes again
  e2 = It is carried [backstage]
a -> a2: flow, "with a label"
b -> b2: failure, "nobody at home"
c -> c2: recovery
d -> d2: loopback, "orders again"
e -> e2: support
a2 -> b2: flow, 48h
"""
Drawn = Callable[[QPainter, Journey, Look], None]


def _near(painter: QPainter, journey: Journey, look: Look) -> None:
    arranged = _at_the_card(painter, journey)
    paint_near(painter, journey, arranged, seen_in(arranged, look, arranged.bounds), look)


def _far(painter: QPainter, journey: Journey, look: Look) -> None:
    arranged = _at_the_card(painter, journey)
    paint_far(painter, journey, seen_in(arranged, look, arranged.bounds), look)


def _farther(painter: QPainter, journey: Journey, look: Look) -> None:
    arranged = _at_the_card(painter, journey)
    paint_distant(painter, journey, seen_in(arranged, look, arranged.bounds), look)


def _at_the_card(painter: QPainter, journey: Journey) -> Layout:
    arranged = layout(journey)
    box = arranged.cards["one"].rect
    painter.translate(-box.x, -box.y)
    return arranged


def _lifted(painter: QPainter, journey: Journey, look: Look) -> None:
    draw_left_behind(painter, Rect(0, 0, 192, 96), look.theme)
    draw_lifted(painter, journey, journey.touchpoints["one"], look, QPointF(14, -10))


def _states(look: Look) -> tuple[tuple[str, str, Look, Drawn], ...]:
    one = frozenset({"one"})
    error, warning = Badge(1, "error"), Badge(12, "warning")
    known = look._replace(badges={"one": (error,)}, show_votes=True)
    set_aside = look._replace(badges={"one": (Badge(0, "warning", dismissed=True),)})
    return (
        (
            "Everything known",
            FULL,
            known,
            _near,
        ),
        ("Nothing but a title", "Delivery\n  one = I wait for the parcel", look, _near),
        ("Hard, and two findings", HARD, look._replace(badges={"one": (error, warning)}), _near),
        ("Behind the scenes", BEHIND, look, _near),
        ("Normal", PLAIN, look, _near),
        ("Hover", PLAIN, look._replace(hovered="one", handle="right"), _near),
        ("Selected", PLAIN, look._replace(selected=one, current="one"), _near),
        ("Dimmed by a filter", PLAIN, look._replace(shown=frozenset()), _near),
        ("Dragged", PLAIN, look, _lifted),
        ("Finding in hand", PLAIN, look._replace(highlight=("error", one)), _near),
        (
            "Finding dismissed",
            PLAIN,
            set_aside,
            _near,
        ),
        ("Being typed", PLAIN, look._replace(typing="one"), _near),
        ("Ghost of a fix", PLAIN, look._replace(ghosts=one), _near),
        ("Different from another map", PLAIN, look._replace(differing=one), _near),
        ("15 to 40 %", FULL, look._replace(badges={"one": (error,)}), _far),
        ("Below 15 %", FULL, look, _farther),
    )


def cards(theme: str) -> QImage:
    """Every state of a card, with its name."""
    look = Look(theme=THEMES[theme], hints=False, remembers=False)
    states = _states(look)
    picture = _paper(ACROSS * CELL_WIDTH, len(states) / ACROSS * CELL_HEIGHT + 16, look)
    with _painter(picture) as painter:
        for place, (name, text, state, draw) in enumerate(states):
            down, across = divmod(place, ACROSS)
            painter.save()
            painter.translate(across * CELL_WIDTH + LEFT, down * CELL_HEIGHT + TOP)
            write(painter, name, 0, CAPTION - 8, 13, 600, look.theme.ink2)
            painter.setClipRect(-20, -24, 232, 138)
            draw(painter, sketch(text), state)
            painter.restore()
    return picture


def lines(theme: str) -> QImage:
    """Every kind of connection."""
    journey, look = sketch(LINES), Look(theme=THEMES[theme], hints=False, remembers=False)
    arranged = layout(journey)
    picture = _paper(arranged.bounds.width, arranged.bounds.height, look)
    with _painter(picture) as painter:
        paint(painter, journey, arranged, look, arranged.bounds, SCALE)
    return picture


def _paper(width: float, height: float, look: Look) -> QImage:
    picture = QImage(round(width * SCALE), round(height * SCALE), QImage.Format.Format_RGB32)
    picture.fill(look.theme.paper)
    return picture


def _painter(picture: QImage) -> QPainter:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SCALE, SCALE)
    return painter


CARD_SHOTS = (
    Shot("cards", CARDS, "The states of a card.", partial(cards, "light")),
    Shot("cards-dark", CARDS, "In the dark theme.", partial(cards, "dark")),
    Shot("cards-projector", CARDS, "For a projector.", partial(cards, "projector")),
    Shot("lines", CARDS, "The kinds of connections.", partial(lines, "light")),
)
