"""Which arcs a ledger of promises draws over the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from journeymapper.painting.look import PromiseArc

if TYPE_CHECKING:
    from journeymapper.analysis.ledger import Account, Made
    from journeymapper.model.journey import Journey

MOST = 40
"""More arcs than this nobody can follow with the eye."""


def arcs_of(journey: Journey, accounts: Iterable[Account]) -> tuple[PromiseArc, ...]:
    """An arc to each card that keeps a promise first, and one to where it breaks."""
    arcs = (
        PromiseArc(*_named(journey, account), made.touchpoint, target, kept)
        for account in accounts
        for made in account.made
        for target, kept in _ends(made)
    )
    return tuple(arc for _, arc in zip(range(MOST), arcs, strict=False))


def _named(journey: Journey, account: Account) -> tuple[str, str]:
    return account.promise, journey.promises[account.promise].text


def _ends(made: Made) -> Iterator[tuple[str, bool]]:
    """The cards an arc leads to, and whether the promise is kept there."""
    yield from ((each, True) for each in made.kept_first)
    if made.fate == "broken":
        yield made.way[-1] if len(made.way) > 1 else "", False
