"""What a facilitator does to a map, by chance: one structural edit after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from journeymapper.model.journey import Journey
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import Connection, Header, Position, Stage, Touchpoint
from journeymapper.model.table import Table
from journeymapper.model.words import CONNECTION_KINDS, LANES

_HEADER = Header(title="Any")


def a_random_map(chance: Random, stages: int = 6, touchpoints: int = 24) -> Journey:
    """A map with cards in all stages and lanes, and lines over many stages."""
    journey = Journey(
        header=_HEADER, stages=Table(Stage(id=f"s{n}", name=f"Stage {n}") for n in range(stages))
    )
    for _ in range(touchpoints):
        journey = add(journey, chance)
    for _ in range(touchpoints):
        journey = connect(journey, chance)
    return journey


def add(journey: Journey, chance: Random) -> Journey:
    """A further touchpoint anywhere."""
    ids, stages = journey.touchpoints.keys, journey.stages.keys
    new = Touchpoint(
        id=next(f"t{n}" for n in range(len(ids) + 1) if f"t{n}" not in ids),
        title="I do it",
        stage=chance.choice(stages),
        lane=_any(chance, *LANES),
        role=chance.choice(("step", "step", "exit")),
        sentiment=chance.choice((None, -2, 1)),
        votes=chance.choice((0, 0, 0, 3)),
        position=_place(chance) if chance.random() < 0.1 else None,
    )
    records = [*journey.touchpoints]
    records.insert(chance.randint(0, len(records)), new)
    return _with(journey, records)


def remove(journey: Journey, chance: Random) -> Journey:
    """One touchpoint less, without its connections."""
    gone = chance.choice(journey.touchpoints.keys)
    links = [each for each in journey.connections if gone not in (each.source, each.target)]
    return _with(journey, [each for each in journey.touchpoints if each.id != gone], links)


def move(journey: Journey, chance: Random) -> Journey:
    """A touchpoint in another stage, lane, place of its own or place in the list."""
    records = [*journey.touchpoints]
    moved = records.pop(chance.randrange(len(records)))
    changes: tuple[dict[str, object], ...] = (
        {"stage": chance.choice(journey.stages.keys)},
        {"lane": chance.choice(LANES)},
        {"position": _place(chance)},
        {"position": None},
        {},
    )
    records.insert(chance.randint(0, len(records)), moved.changed(**chance.choice(changes)))
    return _with(journey, records)


def tag(journey: Journey, chance: Random) -> Journey:
    """Another tag on a touchpoint."""
    records = [*journey.touchpoints]
    place = chance.randrange(len(records))
    changes: tuple[dict[str, object], ...] = (
        {"title": "Otherwise"},
        {"sentiment": chance.choice((None, -3, 2))},
        {"votes": chance.choice((0, 5))},
        {"thought": chance.choice(("", "Why me? " * chance.randint(1, 9)))},
    )
    records[place] = records[place].changed(**chance.choice(changes))
    return _with(journey, records)


def connect(journey: Journey, chance: Random) -> Journey:
    """A further connection, or another kind, label or wait on one that is there."""
    if len(journey.touchpoints) < 2:
        return journey
    a, b = chance.sample(journey.touchpoints.keys, 2)
    new = Connection(
        source=a,
        target=b,
        kind=_any(chance, *CONNECTION_KINDS),
        label=chance.choice(("", "", "fed up", "nobody at home to take it in")),
        wait_hours=chance.choice((0, 0, 24, None, 3.5)),
    )
    links = [each for each in journey.connections if each.key != new.key]
    return _with(journey, None, [*links, new])


def disconnect(journey: Journey, chance: Random) -> Journey:
    """One connection less."""
    links = [*journey.connections]
    if links:
        links.pop(chance.randrange(len(links)))
    return _with(journey, None, links)


def restage(journey: Journey, chance: Random) -> Journey:
    """A stage more, one in another place, or an empty one less."""
    stages = [*journey.stages]
    held = {each.stage for each in journey.touchpoints}
    empty = [each for each in stages if each.id not in held]
    if empty and len(stages) > 1 and chance.random() < 0.4:
        stages.remove(chance.choice(empty))
    elif chance.random() < 0.5:
        stage = stages.pop(chance.randrange(len(stages)))
        stages.insert(chance.randint(0, len(stages)), stage)
    else:
        ids = {each.id for each in stages}
        new = next(f"s{n}" for n in range(len(ids) + 1) if f"s{n}" not in ids)
        stages.insert(chance.randint(0, len(stages)), Stage(id=new, name="New"))
    return journey.with_tables(stages=Table(stages)).ordered()


EDITS: tuple[Callable[[Journey, Random], Journey], ...] = (
    add,
    add,
    remove,
    move,
    move,
    tag,
    connect,
    connect,
    disconnect,
    restage,
)


def edited(journey: Journey, chance: Random) -> Journey:
    """The map after one edit of any kind: mostly made of the map before, as a patch makes it."""
    edit = chance.choice(EDITS)
    if not len(journey.touchpoints):
        edit = add
    after = edit(journey, chance)
    if chance.random() < 0.2:
        return after
    patched = patch_between(journey, after).apply(journey)
    assert patched == after
    return patched


def patch_between(journey: Journey, after: Journey) -> Patch:
    """The patch that makes a map another."""
    names = ("stages", "touchpoints", "connections")
    tables = [(name, journey.table(name), after.table(name)) for name in names]
    return Patch("Edit", tuple(each for table in tables for each in _changes(*table)))


def _changes(name: str, old: Table[Any], new: Table[Any]) -> Iterator[Change]:
    moved = _moved([key for key in old.keys if key in new], [key for key in new.keys if key in old])
    for key in dict.fromkeys((*old.keys, *new.keys)):
        before, now = old.get(key), new.get(key)
        if before is None or now is None or key in moved:
            places = (table.place(key) if key in table else None for table in (old, new))
            yield Change(name, key, before, now, *places)
        elif before != now:
            yield Change(name, key, before, now)


def _moved(old: list[str], new: list[str]) -> set[str]:
    """Keys without which the others stand in the same order."""
    moved: set[str] = set()
    while old != new:
        moved.add(next(one for one, other in zip(new, old, strict=True) if one != other))
        old, new = ([key for key in keys if key not in moved] for keys in (old, new))
    return moved


def _any(chance: Random, *words: str) -> Any:
    return chance.choice(words)


def _place(chance: Random) -> Position:
    return Position(x=chance.uniform(-99, 999), y=chance.uniform(-99, 999))


def _with(
    journey: Journey,
    touchpoints: list[Touchpoint] | None,
    connections: list[Connection] | None = None,
) -> Journey:
    tables: dict[str, Table[Touchpoint] | Table[Connection]] = {}
    if touchpoints is not None:
        tables["touchpoints"] = Table(touchpoints)
    if connections is not None:
        tables["connections"] = Table(connections)
    return journey.with_tables(**tables).ordered()
