"""Where opportunities stand in the matrix of value by effort, and what a place there means."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

TRAY, LEFT, RIGHT, TOP, BOTTOM = 44, 26, 16, 6, 22
"""Room for what is not rated, for the scales and at the edges, px."""
DOT = 11
"""A dot's radius."""
APART = 2 * DOT + 2
EFFORTS, VALUE_STEP, MOST = 5, 5, 100
INSET_X, INSET_Y = 30, 13
"""How far the outermost places lie inside the matrix, so that no dot stands on its edge."""


class Rating(NamedTuple):
    """What an opportunity is worth to the customer, 0 to 100, and its effort, 1 to 5."""

    value: int
    effort: int


class Places(NamedTuple):
    """The matrix in a room of this size, easy at the left, valuable at the top."""

    width: float
    height: float

    @property
    def matrix(self) -> QRectF:
        """The field of the four regions."""
        left = TRAY + LEFT
        return QRectF(left, TOP, self.width - left - RIGHT, self.height - TOP - BOTTOM)

    @property
    def tray(self) -> QRectF:
        """Where those stand that are not rated yet."""
        return QRectF(8, TOP, TRAY - 12, self.height - TOP - 6)

    def at(self, rating: Rating) -> QPointF:
        """The place of a rating."""
        inside = self._inside()
        across = (rating.effort - 1) / (EFFORTS - 1)
        up = rating.value / MOST
        return QPointF(inside.x() + across * inside.width(), inside.bottom() - up * inside.height())

    def rating(self, point: QPointF) -> Rating:
        """The rating nearest to a point, the value in steps of five."""
        inside = self._inside()
        across = (point.x() - inside.x()) / max(1.0, inside.width())
        up = (inside.bottom() - point.y()) / max(1.0, inside.height())
        effort = 1 + round(across * (EFFORTS - 1))
        value = VALUE_STEP * round(up * MOST / VALUE_STEP)
        return Rating(min(MOST, max(0, value)), min(EFFORTS, max(1, effort)))

    def in_tray(self, place: int, count: int) -> QPointF:
        """Where the one with this place among the unrated stands."""
        tray = self.tray
        room = tray.height() - 2 * DOT - 4
        step = min(APART, room / max(1, count - 1))
        return QPointF(tray.center().x(), tray.y() + DOT + 2 + place * step)

    def _inside(self) -> QRectF:
        return self.matrix.adjusted(INSET_X, INSET_Y, -INSET_X, -INSET_Y)


def stepped(rating: Rating, *, easier: int = 0, better: int = 0) -> Rating:
    """The rating some steps further; at the edges it stays."""
    value = min(MOST, max(0, rating.value + better * VALUE_STEP))
    return Rating(value, min(EFFORTS, max(1, rating.effort - easier)))


def dots(ratings: dict[str, Rating | None], places: Places) -> dict[str, QPointF]:
    """Where each opportunity's dot stands, by key; those at one place stand side by side."""
    unrated = [key for key, rating in ratings.items() if rating is None]
    found: dict[str, QPointF] = {}
    for key, rating in ratings.items():
        if rating is None:
            found[key] = places.in_tray(unrated.index(key), len(unrated))
            continue
        spot = places.at(rating)
        while any(_touch(spot, other) for other in found.values()):
            spot += QPointF(APART, 0)
        found[key] = spot
    return found


def _touch(one: QPointF, other: QPointF) -> bool:
    return abs(one.x() - other.x()) < APART - 1 and abs(one.y() - other.y()) < APART / 2
