"""What two maps differ in, in sentences for somebody who was not in the room, stage by stage."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.language import tr, tr_as
from journeymapper.layout.facts import wait_text
from journeymapper.model.change_words import field_name, values

if TYPE_CHECKING:
    from journeymapper.analysis.versions import Versions
    from journeymapper.model.diff import Changed, FieldChange
    from journeymapper.painting.look import Change

TOLD = ("sentiment", "effort", "level", "channels", "segments", "moment_of_truth")
"""The fields whose change is worth a sponsor's time."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing that changes, and what became of it."""

    change: Change
    text: str


def sentences(versions: Versions) -> dict[str, list[Sentence]]:
    """By the name of each stage in the order of the newer map, then those that go."""
    by_stage: dict[str, list[Sentence]] = defaultdict(list)
    records = versions.records
    for stage, found in (
        *_stages(versions),
        *_touchpoints(versions),
        *_changed(versions),
        *_waits(versions),
    ):
        by_stage[stage].append(found)
    order = [*versions.new.stages.keys]
    order += [each.key for each in records.removed if each.table == "stages"]
    return {_name(versions, key): by_stage[key] for key in order if by_stage[key]}


def _name(versions: Versions, stage: str) -> str:
    held = versions.new.stages if stage in versions.new.stages else versions.old.stages
    return held[stage].name


def _stages(versions: Versions) -> list[tuple[str, Sentence]]:
    records = versions.records
    added = [each.key for each in records.added if each.table == "stages"]
    removed = [each.key for each in records.removed if each.table == "stages"]
    return [
        *((key, Sentence("added", tr("A new stage."))) for key in added),
        *((key, Sentence("removed", tr("The whole stage goes."))) for key in removed),
    ]


def _touchpoints(versions: Versions) -> list[tuple[str, Sentence]]:
    records, new, old = versions.records, versions.new, versions.old
    comes, goes = tr("“{title}” is new."), tr("“{title}” goes.")
    gone = {each.key for each in records.removed if each.table == "stages"}
    found = []
    for each in records.added:
        if each.table == "touchpoints":
            text = comes.format(title=each.title)
            found.append((new.touchpoints[each.key].stage, Sentence("added", text)))
    for each in records.removed:
        if each.table == "touchpoints" and (stage := old.touchpoints[each.key].stage) not in gone:
            found.append((stage, Sentence("removed", goes.format(title=each.title))))
    return found


def _changed(versions: Versions) -> list[tuple[str, Sentence]]:
    found = []
    for each in versions.records.changed:
        if each.table == "touchpoints":
            stage = versions.new.touchpoints[each.key].stage
            found += [(stage, told) for told in _of_touchpoint(each, versions)]
    return found


def _of_touchpoint(changed: Changed, versions: Versions) -> list[Sentence]:
    fields = {each.field: each for each in changed.fields}
    told = []
    if "stage" in fields:
        was = versions.old.touchpoints[changed.key].stage
        words = tr("“{title}” comes here from “{stage}”.")
        text = words.format(title=changed.title, stage=versions.old.stages[was].name)
        told.append(Sentence("moved", text))
    if "title" in fields:
        words = tr("“{before}” becomes “{after}”.")
        text = words.format(before=fields["title"].old, after=changed.title)
        told.append(Sentence("changed", text))
    said = [_field(each, versions) for each in changed.fields if _is_told(each)]
    if said:
        words = tr("“{title}”: {changes}.")
        text = words.format(title=changed.title, changes="; ".join(said))
        told.append(Sentence("changed", text))
    return told


def _is_told(change: FieldChange) -> bool:
    return change.field in TOLD


def _field(change: FieldChange, versions: Versions) -> str:
    before, after = values(change, versions.old, versions.new)
    words = tr("{field} {before} → {after}")
    return words.format(field=field_name(change), before=before, after=after)


def _waits(versions: Versions) -> list[tuple[str, Sentence]]:
    """What people wait between two touchpoints that both maps connect."""
    found = []
    for each in versions.records.changed:
        if each.table != "connections":
            continue
        before, after = (held.connections[each.key] for held in (versions.old, versions.new))
        if before.wait_hours != after.wait_hours:
            words = tr("The wait before “{title}” is {after}, not {before}.")
            text = words.format(
                title=versions.new.touchpoints[after.target].title,
                before=wait_text(before.wait_hours) or tr_as("of waiting", "none"),
                after=wait_text(after.wait_hours) or tr_as("of waiting", "none"),
            )
            found.append((versions.new.touchpoints[after.source].stage, Sentence("changed", text)))
    return found
