"""A layout of records that only changed their ids, as a preview does when it becomes an edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeymapper.layout.facts import Facts, LinkFacts
    from journeymapper.layout.geometry import CardBox, Layout, Line


def renamed(known: Layout, facts: Facts) -> Layout | None:
    """The known layout with the ids of these facts, no points on its curve and no texts yet.

    None where more than the ids differs.
    """
    old = known.facts
    if (old.stages, old.lanes) != (facts.stages, facts.lanes) or len(old.cards) != len(facts.cards):
        return None
    names = {was.id: now.id for was, now in zip(old.cards, facts.cards, strict=True)}
    if any(was._replace(id=now.id) != now for was, now in zip(old.cards, facts.cards, strict=True)):
        return None
    if tuple(_link(link, names) for link in old.links) != facts.links:
        return None
    cards = (_box(box, names[box.id]) for box in known.cards.values())
    lines = (_line(line, names) for line in known.lines.values())
    return replace(
        known,
        cards={box.id: box for box in cards},
        lines={line.key: line for line in lines},
        members={at: tuple(names[key] for key in ids) for at, ids in known.members.items()},
        curve=replace(known.curve, points=()),
        texts={},
        facts=facts,
        remembered={},
    )


def _box(box: CardBox, name: str) -> CardBox:
    return box if box.id == name else replace(box, id=name)


def _link(link: LinkFacts, names: Mapping[str, str]) -> LinkFacts:
    return link._replace(source=names[link.source], target=names[link.target])


def _line(line: Line, names: Mapping[str, str]) -> Line:
    source, target = names[line.source], names[line.target]
    if (source, target) == (line.source, line.target):
        return line
    return replace(line, key=f"{source}->{target}", source=source, target=target)
