"""The numbers that tell the stages of a grid apart: a stage keeps its own while others come and go.

They rise from left to right. What they are depends on what the map was before; nothing that can
be seen does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeymapper.model.rising import out_of_order

ASIDE = 1 << 24
"""From the slot of a stage to that of the next, where nothing was before."""


def slots_of(stages: Sequence[str], known: Mapping[str, int]) -> list[int]:
    """The slots of some stages in order, given those they had; all new where room has run out."""
    had = [stage for stage in stages if stage in known]
    displaced = out_of_order([known[stage] for stage in had])
    kept = {stage: known[stage] for at, stage in enumerate(had) if at not in displaced}
    found: list[int] = []
    waiting = 0
    for stage in stages:
        waiting += 1
        if stage in kept:
            last = found[-1] if found else 0
            step = (kept[stage] - last) // waiting
            if not step:
                return [ASIDE * place for place in range(1, len(stages) + 1)]
            found += [last + step * each for each in range(1, waiting)]
            found.append(kept[stage])
            waiting = 0
    last = found[-1] if found else 0
    return [*found, *(last + ASIDE * each for each in range(1, waiting + 1))]
