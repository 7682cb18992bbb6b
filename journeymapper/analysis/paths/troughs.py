"""Where the customer feels bad for several steps on end."""

from __future__ import annotations

import networkx as nx

from journeymapper.analysis.paths.walk import walked
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey

LONG = 3


@derived
def troughs(journey: Journey) -> tuple[frozenset[str], ...]:
    """Connected touchpoints that all feel bad and can be walked for three steps or more.

    Touchpoints that lead to each other count together, however they are walked.
    """
    low = [each.id for each in walked(journey) if (each.sentiment or 0) <= -1]
    felt = journey.flow.subgraph(low)
    return tuple(
        frozenset(component)
        for component in nx.weakly_connected_components(felt)
        if len(component) >= LONG and _steps(felt.subgraph(component)) >= LONG
    )


def _steps(part: nx.DiGraph[str]) -> int:
    """The most touchpoints on a way through the part, loops counted whole."""
    loops = nx.condensation(part)
    longest: dict[int, int] = {}
    for loop in reversed(list(nx.topological_sort(loops))):
        ahead = max((longest[each] for each in loops.successors(loop)), default=0)
        longest[loop] = len(loops.nodes[loop]["members"]) + ahead
    return max(longest.values())
