"""What an edit did, in words: "Added “I compare” in Research, connected from “I search”"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeymapper.canvas.worded import connection_in_words, held_in_words, one_line
from journeymapper.language import in_quotes, inside, label, tr
from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.model.members import inside as inside_stage
from journeymapper.model.titles import TITLE_FIELDS
from journeymapper.windows.counts import counted

if TYPE_CHECKING:
    from journeymapper.canvas.selection import Key
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Change, Patch

TOLD = ("stages", "touchpoints", "connections")
"""Where an edit touches several tables, what it did to the first of these is told."""


def happened(journey: Journey, patch: Patch, in_hand: Key | None = None) -> str:
    """What an edit that led to this journey did; its label where no words are known for it.

    Of two that have changed places, `in_hand` is the one that moved.
    """
    by_table = {table: [each for each in patch.changes if each.table == table] for table in TOLD}
    for table, changes in by_table.items():
        if gone := [each for each in changes if each.after is None]:
            return tr("Deleted {what}").format(what=_named(table, gone))
    for table, changes in by_table.items():
        if added := [each for each in changes if each.before is None]:
            return _added(journey, patch, table, added)
    for table, changes in by_table.items():
        if changes:
            hand = in_hand[1] if in_hand is not None and in_hand[0] == table else ""
            return _changed(journey, table, changes, hand) or patch.label
    return patch.label


def _added(journey: Journey, patch: Patch, table: str, added: Sequence[Change]) -> str:
    if table == "connections":
        if len(added) > 1:
            return tr("Added {what}").format(what=_named(table, added))
        line = journey.connections[added[0].key]
        words = tr("Connected {source} to {target}, {kind}")
        ends = [_quoted(journey.touchpoints[end].title) for end in (line.source, line.target)]
        return words.format(source=ends[0], target=ends[1], kind=inside(label(line.kind)))
    words = tr("Added {what}").format(what=_named(table, added))
    if table == "touchpoints":
        home = journey.touchpoints[added[-1].key].stage
        words = tr("{words} in {stage}").format(words=words, stage=journey.stages[home].name)
        sources = [
            journey.connections[key].source
            for key in patch.added("connections")
            if journey.connections[key].target == added[0].key
        ]
        if sources:
            source = _quoted(journey.touchpoints[sources[0]].title)
            words = tr("{words}, connected from {source}").format(words=words, source=source)
    return words


def _changed(journey: Journey, table: str, changed: Sequence[Change], hand: str) -> str:
    last, what = changed[-1], _named(table, changed)
    if table == "connections":
        line = journey.connections[last.key]
        return connection_in_words(journey, line) if len(changed) == 1 else ""
    if last.before == last.after:
        return _moved(journey, table, hand or last.key)
    if table == "stages":
        return ""
    before, after = last.before, journey.touchpoints[last.key]
    if before.stage != after.stage:  # type: ignore[union-attr]  # both are touchpoints
        return tr("Moved {what} to {stage}").format(
            what=what, stage=journey.stages[after.stage].name
        )
    tags = [
        held_in_words(journey, each, after)
        for each in DIMENSIONS
        if each.held(before) != each.held(after)  # type: ignore[arg-type]
    ]
    if before.fail_point != after.fail_point:  # type: ignore[union-attr]
        tags.append(tr("No fail point") if after.fail_point is None else tr("Fail point"))
    return f"{what}: {', '.join(tags)}" if tags else ""


def _moved(journey: Journey, table: str, key: str) -> str:
    """Where a record stands now among those of its kind."""
    if table == "stages":
        row = list(journey.stages.keys)
        what = _stage(_quoted(journey.stages[key].name))
    else:
        card = journey.touchpoints[key]
        row = [each.id for each in inside_stage(journey, card.stage)]
        what = _quoted(card.title)
    words = tr("Moved {what} to place {place} of {count}")
    return words.format(what=what, place=row.index(key) + 1, count=len(row))


def _named(table: str, changes: Sequence[Change]) -> str:
    """The title of one record, or how many there are."""
    if len(changes) > 1:
        return counted(table, len(changes))
    record = changes[0].after or changes[0].before
    if table == "connections":
        return tr("a connection")
    title = _quoted(str(getattr(record, TITLE_FIELDS.get(table, "name"))))
    return title if table == "touchpoints" else _stage(title)


def _stage(name: str) -> str:
    return tr("stage {name}").format(name=name)


def _quoted(title: str) -> str:
    return in_quotes(one_line(title))
