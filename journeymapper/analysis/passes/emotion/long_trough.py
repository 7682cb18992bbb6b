"""The customer feels bad for three steps or more on end.

Touchpoints with a feeling of -1 or less that hang together, and among which a way of three or
more can be walked; touchpoints that lead to each other count together.

Why: One bad moment passes; a row of them becomes the story people tell.
Do: Break the row: put something good, or only honest, in the middle.
Source: Kahneman, the peak-end rule; emotion curves of journey maps.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.troughs import troughs
from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class LongTrough(Pass):
    code = "JM602"
    name = "long-trough"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Help
          A card says they missed me [-2]
          > I hold for twenty minutes [-3]
          > They know nothing of me [-1]
    """
    good = """
        Help
          A card says they missed me [-2]
          > A message names a new day [+1]
          > I wait again [-1]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for trough in troughs(journey):
            yield self.spotted(_said, journey, trough, subjects=trough)


def _said(journey: Journey, trough: frozenset[str]) -> Said:
    in_order = sorted(trough, key=journey.touchpoints.place)
    titles = [quoted(journey.touchpoints[each].title) for each in in_order]
    return Said(
        tr("A long low from {title} on").format(title=titles[0]),
        tr(
            "{titles} follow each other, and all feel bad. A row of bad "
            "moments becomes the story people tell."
        ).format(titles=listed(titles)),
        tr("Break the row with something good"),
        lambda: (
            (fixes.insert_care.break_row(in_order),)
            if fixes.insert_care.can_break(journey, in_order)
            else ()
        ),
    )
