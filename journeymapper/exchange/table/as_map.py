"""A map made of a table or a list alone, where nobody is asked what its columns mean."""

from __future__ import annotations

from dataclasses import replace

from journeymapper.exchange.carried import Reading, ReadOptions
from journeymapper.exchange.refused import Refused
from journeymapper.exchange.table.files import in_delimited, in_text
from journeymapper.exchange.table.grid import Grid, within_memory
from journeymapper.exchange.table.guess import guess
from journeymapper.exchange.table.reading import read as read_rows
from journeymapper.language import tr
from journeymapper.model.edits.clipboard import paste
from journeymapper.model.edits.rows import add_rows
from journeymapper.model.journey import new_journey


def delimited(data: bytes, options: ReadOptions) -> Reading:
    """The map that a CSV or TSV file tells. Raises Refused."""
    return map_of(in_delimited(data), options)


def text(data: bytes, options: ReadOptions) -> Reading:
    """The map that a table in Markdown, or a list of lines, tells. Raises Refused."""
    return map_of(in_text(data), options)


@within_memory()
def map_of(found: Grid | str, options: ReadOptions) -> Reading:
    """The map that a table, or a list of lines, tells. Raises Refused."""
    empty = new_journey(options.name or tr("New journey"))
    losses: tuple[str, ...] = ()
    if isinstance(found, Grid):
        mapping = guess(found, empty)
        told = read_rows(found, replace(mapping, scale=options.sentiment_scale or mapping.scale))
        patch = add_rows(empty, told.rows)
        losses = (*found.notes, *map(str, told.problems))
    else:
        patch = paste(empty, found)
    if not patch:
        raise Refused(tr("There is nothing to read in it. Take a file with a table or lines."))
    return Reading(patch.apply(empty), losses)
