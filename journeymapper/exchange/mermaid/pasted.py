"""The diagram among what lies on a clipboard, if there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.exchange.carried import Reading, ReadOptions
from journeymapper.exchange.mermaid.reading import read_text
from journeymapper.model.table import Table
from journeymapper.storage.problems import BadMap

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

MARK, HEAD = "journey", 2_000
"""The word that makes text a diagram, and within how many characters it stands."""
FIRST = ReadOptions(lenient=True, block=1)


def journey_in(text: str, into: Journey) -> Reading | None:
    """What a copied diagram tells, its refused lines left out; None for other text.

    Lines that only begin with that word are none: more of them have to be Mermaid than not. The
    first touchpoint is an entry and the last one a goal only where the map has none yet.
    """
    if MARK not in text[:HEAD]:
        return None
    try:
        reading, refused = read_text(text, FIRST)
    except BadMap:
        return None
    journey = reading.journey
    if len(journey.stages) + len(journey.touchpoints) <= refused:
        return None
    if not into.touchpoints:
        return reading
    steps = Table(each.changed(role="step") for each in journey.touchpoints)
    return reading._replace(journey=journey.with_tables(touchpoints=steps))
