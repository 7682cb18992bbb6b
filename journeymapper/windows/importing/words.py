"""What a table becomes, in a line: "12 touchpoints in 4 stages, 3 new channels"."""

from __future__ import annotations

from journeymapper.exchange.table.reading import Problem
from journeymapper.language import tr
from journeymapper.model.patch import Patch
from journeymapper.model.records import Touchpoint


def told_result(patch: Patch) -> str:
    """What a patch adds, counted."""
    added = {*patch.added("touchpoints")}
    records = (each.after for each in patch.changes if each.key in added)
    stages = {each.stage for each in records if isinstance(each, Touchpoint)}
    touchpoints = _counted(len(added), tr("one touchpoint"), tr("{n} touchpoints"))
    words = tr("{touchpoints} in {stages}").format(
        touchpoints=touchpoints, stages=_counted(len(stages), tr("one stage"), tr("{n} stages"))
    )
    news = [
        _counted(len(patch.added(table)), tr(one), tr(many))
        for table, one, many in NEWS
        if patch.added(table)
    ]
    return ", ".join([words, *news])


NEWS = (
    ("channels", "one new channel", "{n} new channels"),
    ("segments", "one new segment", "{n} new segments"),
    ("promises", "one new promise", "{n} new promises"),
    ("opportunities", "one new opportunity", "{n} new opportunities"),
)


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(n=count)


def told_problem(problem: Problem) -> str:
    """What could not be read, as a sentence."""
    parts = problem.parts
    if "field" in parts:
        parts = {**parts, "field": tr(str(parts["field"]))}
    return tr(problem.words).format(**parts)
