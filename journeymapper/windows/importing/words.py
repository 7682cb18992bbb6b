"""What a table becomes, in a line: "12 touchpoints in 4 stages, 3 new channels"."""

from __future__ import annotations

from journeymapper.exchange.table.reading import Problem
from journeymapper.language import tr, tr_many
from journeymapper.model.patch import Patch
from journeymapper.model.records import Touchpoint


def told_result(patch: Patch) -> str:
    """What a patch adds, counted."""
    added = {*patch.added("touchpoints")}
    records = (each.after for each in patch.changes if each.key in added)
    stages = {each.stage for each in records if isinstance(each, Touchpoint)}
    words = tr("{touchpoints} in {stages}").format(
        touchpoints=tr_many("one touchpoint", "{n} touchpoints", len(added)),
        stages=tr_many("one stage", "{n} stages", len(stages)),
    )
    news = [_news(table, len(patch.added(table))) for table in NEWS if patch.added(table)]
    return ", ".join([words, *news])


NEWS = ("channels", "segments", "promises", "opportunities")


def _news(table: str, count: int) -> str:
    match table:
        case "channels":
            return tr_many("one new channel", "{n} new channels", count)
        case "segments":
            return tr_many("one new segment", "{n} new segments", count)
        case "promises":
            return tr_many("one new promise", "{n} new promises", count)
    return tr_many("one new opportunity", "{n} new opportunities", count)


def told_problem(problem: Problem) -> str:
    """What could not be read, as a sentence."""
    parts = problem.parts
    if "field" in parts:
        parts = {**parts, "field": tr(str(parts["field"]))}
    return tr(problem.words).format(**parts)
