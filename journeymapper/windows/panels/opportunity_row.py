"""How a row of the opportunities looks: its number in the matrix, the title, what is known."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeymapper.language import label, tr, tr_many
from journeymapper.painting.dates import day_in_figures
from journeymapper.painting.fonts import font, metrics
from journeymapper.windows.appearance import colour
from journeymapper.windows.panels.list_row import LEFT, Index, ListRow, write

if TYPE_CHECKING:
    from journeymapper.model.records import Opportunity

FACTS_ROLE = Qt.ItemDataRole.UserRole + 1
TITLE_LEAST, RIGHT, GAP = 280, 12, 10
COLUMNS = {
    "votes": 68,
    "status": 72,
    "owner": 118,
    "due": 86,
    "rated": 132,
    "outcome": 108,
    "cards": 64,
}
"""Name and width, px; the first ones stay longest where there is little room."""


class OpportunityRow(ListRow):
    """Paints an opportunity: as many facts in columns as there is room for."""

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, weight: int) -> None:
        facts: dict[str, str] = index.data(FACTS_ROLE)
        draw_number(painter, QRectF(15, area.center().y() - 9, 18, 18), index.row() + 1)
        left = area.right() - RIGHT
        for name in columns(area.width(), facts):
            right, left = left, left - COLUMNS[name]
            write(painter, facts[name], area, left, right - GAP, token="ink2")
        write(painter, index.data(), area, LEFT, left - GAP, weight)


def columns(room: float, facts: Collection[str]) -> tuple[str, ...]:
    """The columns of these facts that fit beside a title into so many px, from the right."""
    left, fitting = room - LEFT - RIGHT - TITLE_LEAST, []
    for name in (name for name in COLUMNS if name in facts):
        left -= COLUMNS[name]
        if left < 0:
            break
        fitting.append(name)
    return tuple(fitting)


def draw_number(painter: QPainter, disc: QRectF, number: int, *, chosen: bool = False) -> None:
    """The disc with the number that stands for an opportunity in list and matrix."""
    painter.setPen(QPen(colour("accent" if chosen else "edge2"), 1.25))
    painter.setBrush(colour("accent" if chosen else "raised"))
    painter.drawEllipse(disc)
    painter.setFont(font(11, 700))
    painter.setPen(colour("on_accent" if chosen else "ink"))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))


def draw_votes_beside(painter: QPainter, disc: QRectF, votes: int) -> None:
    """A small pill at the disc's left with the votes it got, as the larger one on cards."""
    text = str(votes)
    width = metrics(11, 700).horizontalAdvance(text) + 18
    pill = QRectF(disc.x() + 5 - width, disc.y() - 6, width, 16)
    painter.setPen(QPen(colour("panel"), 1.5))
    painter.setBrush(colour("accent"))
    painter.drawRoundedRect(pill, 8, 8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("on_accent"))
    painter.drawEllipse(QPointF(pill.x() + 8, pill.center().y()), 2.75, 2.75)
    painter.setFont(font(11, 700))
    painter.setPen(colour("on_accent"))
    painter.drawText(pill.adjusted(9, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, text)


def votes_in_words(votes: int) -> str:
    """How many votes something got."""
    return tr_many("{n} vote", "{n} votes", votes)


def facts_of(opportunity: Opportunity, *, votes: bool) -> dict[str, str]:
    """What is known of an opportunity besides its title, in words; "" where nothing is.

    `votes`: with those it got, which else are not among them.
    """
    outcome, cards = opportunity.outcome, len(opportunity.touchpoints)
    facts = {
        "status": label(opportunity.status),
        "owner": opportunity.owner,
        "due": day_in_figures(date.fromisoformat(opportunity.due)) if opportunity.due else "",
        "rated": rating_of(opportunity.customer_value, opportunity.effort),
        "outcome": label(outcome) if outcome else "",
        "cards": tr_many("{n} card", "{n} cards", cards) if cards else "",
    }
    if votes:
        facts["votes"] = votes_in_words(opportunity.votes) if opportunity.votes else ""
    return facts


def rating_of(value: int | None, effort: int | None) -> str:
    """Value and effort in words: "value 80, effort 2"."""
    worth = tr("value {n}"), value
    work = tr("effort {n}"), effort
    return ", ".join(words.format(n=n) for words, n in (worth, work) if n is not None)


def spoken(title: str, facts: dict[str, str]) -> str:
    """The row in words for who does not see it."""
    return ", ".join((title, *(fact for fact in facts.values() if fact)))
