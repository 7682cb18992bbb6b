"""Which findings speak of a level that a stage lacks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from journeymapper.painting.numbering import badge_of

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.analysis.scores.pyramid import Pyramid
    from journeymapper.painting.look import Badge

_ABOUT = {
    "stage-without-communication": ("communication",),
    "level-gap": ("communication", "responsive"),
}
"""The levels a rule finds missing, the first to look for first."""


def flags_of(pyramid: Pyramid, findings: Iterable[Finding]) -> dict[tuple[str, str], Badge]:
    """The worst finding for each (stage, level) that lacks touchpoints, numbered as on the map."""
    found: dict[tuple[str, str], Badge] = {}
    for number, finding in enumerate(findings, 1):
        for stage in finding.subjects:
            cells = pyramid.matrix.get(stage, {})
            lacking = [each for each in _ABOUT.get(finding.name, ()) if not cells.get(each)]
            if cells and lacking:
                found.setdefault((stage, lacking[0]), badge_of(finding, number))
    return found
