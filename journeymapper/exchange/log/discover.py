"""The map that customers really walked, from a log of what they did."""

from __future__ import annotations

from contextlib import AbstractContextManager
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from threading import Thread

from journeymapper.exchange.carried import Reading
from journeymapper.exchange.log.columns import FOUND, Wanted
from journeymapper.exchange.log.elsewhere import asking
from journeymapper.exchange.log.here import in_file
from journeymapper.exchange.log.names import named
from journeymapper.exchange.log.walked import Ask, gathered

MIN_SHARE = Fraction(2, 100)
DRAWING = "journeymapper.exchange.log.as_map"
"""The map's records take as long to load as a log of 100,000 events."""
SUFFIXES = (".csv", ".csv.gz", ".tsv", ".tsv.gz", ".parquet", ".xes", ".xes.gz")


def discover(
    log: str, wanted: Wanted = FOUND, min_share: Fraction = MIN_SHARE, engine: str = ""
) -> Reading:
    """The map of a log in a file, and what of it the map does not hold.

    `engine`: the address of another one, where `log` is the name of a table. Raises Refused,
    OSError.
    """
    name = source_of(log, engine)
    Thread(target=import_module, args=(DRAWING,), daemon=True).start()  # while DuckDB works
    with walking(log, wanted, engine) as (ask, told):
        walked = gathered(ask, min_share)
    drawing = import_module(DRAWING)
    reading: Reading = drawing.map_of(walked, title_of(name), name, min_share)
    return reading._replace(losses=(*told, *reading.losses))


def walking(
    log: str, wanted: Wanted, engine: str = ""
) -> AbstractContextManager[tuple[Ask, tuple[str, ...]]]:
    """The questions that can be asked of a log, and what of it is left out."""
    return asking(engine, log, wanted) if engine else in_file(Path(log), wanted)


def source_of(log: str, engine: str) -> str:
    """The name of a log, as evidence tells it."""
    return named(log if engine else Path(log).name)


def title_of(name: str) -> str:
    """What the map of a log of this name is called."""
    for suffix in sorted(SUFFIXES, key=len, reverse=True):
        if name.lower().endswith(suffix):
            name = name[: -len(suffix)]
            break
    return named(name)
