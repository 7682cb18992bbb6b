"""What we write, Mermaid reads back as exactly the same text."""

from __future__ import annotations

import random

from journeymapper.exchange.carried import WriteOptions
from journeymapper.exchange.mermaid.scores import score
from journeymapper.exchange.mermaid.writing import write
from journeymapper.model.journey import Journey
from journeymapper.model.records import Header, Stage, Touchpoint
from journeymapper.model.table import Table
from tests.exchange.mermaid.asking import Said, asked, asks_mermaid, told
from tests.exchange.mermaid.generated import ALL

WRITTEN, SEED, MOST_TASKS = 600, 3, 4
ODD = [
    *ALL,
    "<script>alert(1)</script>",
    "<b>",
    "&lt;",
    "\n",
    "=1+1",
    "javascript:x",
    "]]>",
    "\\",
    "`",
]


def maps(count: int, seed: int) -> list[Journey]:
    """Maps whose texts are heaps of tokens."""
    chance = random.Random(seed)
    return [_map(chance) for _ in range(count)]


def _map(chance: random.Random) -> Journey:
    stages = [Stage(id=f"s{n}", name=_text(chance)) for n in range(chance.randint(1, 2))]
    touchpoints = [
        Touchpoint(
            id=f"t{n}",
            title=_text(chance),
            stage=chance.choice(stages).id,
            sentiment=chance.choice([-3, -2, 0, 2, 3]),
            actors=tuple(_text(chance) for _ in range(chance.randint(0, 2))),
        )
        for n in range(chance.randint(0, MOST_TASKS))
    ]
    header = Header(title=_text(chance), description=chance.choice(["", _text(chance)]))
    return Journey(header, stages=Table(stages), touchpoints=Table(touchpoints)).ordered()


def _text(chance: random.Random) -> str:
    while True:
        text = chance.choice(["", " "]).join(chance.choices(ODD, k=chance.randint(1, 3)))
        named = Header(title=text if text.strip() else "a").title
        if named.strip():
            return named


def _held(journey: Journey) -> Said:
    """What a diagram of the map is to say."""
    return {
        "title": journey.header.title,
        "description": journey.header.description,
        "sections": [each.name for each in journey.stages],
        "tasks": [
            {
                "section": journey.stages.place(each.stage),
                "task": each.title,
                "score": score(each.sentiment or 0),
                "people": [*each.actors],
            }
            for each in journey.touchpoints
        ],
    }


def _written(journey: Journey) -> str:
    return write(journey, WriteOptions()).data.decode()


def test_we_read_back_exactly_what_we_wrote() -> None:
    for journey in maps(WRITTEN, SEED):
        assert told(_written(journey)) == _held(journey)


@asks_mermaid
def test_mermaid_reads_back_exactly_what_we_wrote() -> None:
    journeys = maps(WRITTEN, SEED)
    said = asked([_written(journey) for journey in journeys])
    for theirs, journey in zip(said, journeys, strict=True):
        assert theirs == _held(journey)
