"""Maps that were checked, to be told in every format."""

from __future__ import annotations

from functools import cache

from journeymapper.analysis.reports.checked import Checked, Unread
from journeymapper.analysis.runner import analyse
from journeymapper.model.edits.opportunities import change_opportunity
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.model.table import Table
from tests.helpers.hostile import HOSTILE

LOST = """
    # A dead end
    segments: regular = Regular customer, new = New customer
    Research
      search = I search [entry]
      > lost = I am lost [for new, empathy +1]
      > far = I am further off [for new, empathy +1]
    Buy
      buy = I buy [goal, transaction]
    search -> buy
    dismiss JM203 buy: They get a receipt
"""
BACK_AND_FORTH = """
    # Back and forth
    Choose
      ask = I ask [entry, decision]
    Buy
      > buy = I buy [goal]
    buy -> ask
"""
CALM = """
    # A calm map
    Research
      I search [entry]
      > I buy [goal]
"""


def checked(text: str, file: str = "m.journey", select: tuple[str, ...] = ()) -> Checked:
    return of(sketch(text), file, select)


def of(journey: Journey, file: str = "m.journey", select: tuple[str, ...] = ()) -> Checked:
    return Checked(file, journey, analyse(journey, select=select, plugins=False))


def decided() -> Journey:
    """A calm map with opportunities: without a date, with one, and dropped."""
    journey = sketch(
        f"{CALM}    opportunity Tell them\n    opportunity Ask less\n    opportunity No"
    )
    for key, fields in (
        ("ask-less", {"owner": "Shop", "due": "2026-11-30", "status": "planned", "effort": 2}),
        ("ask-less", {"touchpoints": ("i-search",)}),
        ("no", {"status": "dropped"}),
    ):
        journey = change_opportunity(journey, key, **fields).apply(journey)
    return journey


@cache
def hostile() -> tuple[list[Checked], list[Unread]]:
    """A map for each hostile label that has it in all its texts, and as many bad files."""
    return (
        [of(_hostile(label), f"maps/{label}.journey") for label in HOSTILE],
        [Unread(label, (label,)) for label in HOSTILE],
    )


def _hostile(label: str) -> Journey:
    journey = sketch(LOST)
    reasoned = (each.changed(reason=label) for each in journey.dismissals)
    return journey.with_tables(
        header=journey.header.changed(title=label),
        segments=Table(each.changed(name=label) for each in journey.segments),
        stages=Table(each.changed(name=label) for each in journey.stages),
        touchpoints=Table(
            each.changed(title=label, asks_for=(label,), fail_point={})
            for each in journey.touchpoints
        ),
        connections=Table(each.changed(label=label) for each in journey.connections),
        dismissals=Table(reasoned),
    )
