"""What work takes, and medians of works that take turns.

Whatever else the machine does hits all of them alike, so that the ratio of two medians holds where
neither figure does.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pyperf

TIMES = 5
KEPT: list[pyperf.Benchmark] = []
"""What was measured in this process."""


class Taken(NamedTuple):
    """What a piece of work took: seconds by the clock and of the processor, bytes at most."""

    wall: float
    cpu: float
    peak: int = 0


class Series(list[Taken]):
    """What a piece of work took, again and again."""

    @property
    def wall(self) -> float:
        """Seconds by the clock, the median."""
        return _median([each.wall for each in self])

    @property
    def cpu(self) -> float:
        """Seconds of the processor, the median."""
        return _median([each.cpu for each in self])

    @property
    def peak(self) -> float:
        """Bytes it held at most, the median."""
        return median(each.peak for each in self)


def in_turns(works: Mapping[str, Callable[[], Taken]], times: int = TIMES) -> dict[str, Series]:
    """What each work took so many times, all of them taking turns.

    Of several turns another one comes before, which fills caches on the disk and in memory.
    """
    taken = {name: Series() for name in works}
    for turn in range(-1 if times > 1 else 0, times):
        for name, work in works.items():
            once = work()
            if turn >= 0:
                taken[name].append(once)
    for name, series in taken.items():
        keep(name, [each.cpu for each in series])
    return taken


def timed(work: Callable[[], object]) -> Taken:
    """What work in this process takes; no garbage of what was before is collected meanwhile."""
    gc.collect()
    gc.freeze()
    wall, cpu = pyperf.perf_counter(), time.process_time()
    kept = work()
    taken = Taken(pyperf.perf_counter() - wall, time.process_time() - cpu)
    del kept
    return taken


def keep(name: str, seconds: list[float]) -> None:
    """Keep what was measured for a comparison with another day's."""
    KEPT.append(_benchmark(name, seconds))


def save(path: Path) -> None:
    """Write all that was measured so far to a file for `python -m pyperf compare_to`."""
    pyperf.BenchmarkSuite(KEPT).dump(str(path), replace=True)


def quantile(values: list[float], part: float) -> float:
    """The value that this part of all is not above."""
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def _median(seconds: list[float]) -> float:
    return float(_benchmark("median", seconds).median())


def _benchmark(name: str, seconds: list[float]) -> pyperf.Benchmark:
    return pyperf.Benchmark([pyperf.Run(seconds, metadata={"name": name}, collect_metadata=False)])
