"""What a diagram cannot hold of a map is told, item by item."""

from __future__ import annotations

from journeymapper.exchange.carried import ReadOptions, WriteOptions
from journeymapper.exchange.mermaid.reading import read
from journeymapper.exchange.mermaid.writing import write
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch


def lines(journey: Journey) -> list[str]:
    return write(journey, WriteOptions()).data.decode().splitlines()


def test_a_map_of_what_mermaid_holds_comes_back_whole_and_nothing_is_told() -> None:
    journey = sketch("""
        # Tea: now; and "then"
        description: For <two> & more
        Boil
          I boil it, all [entry, +3, actor Me, actor Cat]
          > It is 100 %% hot [-3, actor Me]
        Drink
          > Section of it [goal, 0, actor Me]
    """)
    read_back = read(write(journey, WriteOptions()).data, ReadOptions()).journey
    whole = journey.with_tables(personas=read_back.personas)
    written = write(whole, WriteOptions())
    assert written.losses == ()
    assert read(written.data, ReadOptions()).journey == whole


def test_the_customers_way_is_written_stage_by_stage_the_easiest_first() -> None:
    journey = sketch("""
        Order
          start = I look [entry]
          ask = I ask [effort 7]
          > buy = I buy [effort 1]
          mail = Stock is kept [backstage]
        Use
          use = I use it [goal, effort 1, +1]
        start -> ask
        start -> buy -> use
    """)
    assert lines(journey) == [
        "journey",
        "    title A sketch",
        "    section Order",
        "      I look: 3",
        "      I ask: 3",
        "      I buy: 3",
        "    section Use",
        "      I use it: 4",
    ]


def test_each_record_and_field_that_is_lost_is_told() -> None:
    journey = sketch("""
        # Tea
        scenario: A cold day
        channels: web = Website
        Boil [before]
          one = I boil it [entry, by web, effort 3, -1]
          > two = I wait [customer]
          store = Tea is stored [backstage]
        Drink
          three = I drink it [goal, 0]
        two -> three: recovery, 24h, "late"
        one -> three
    """)
    assert write(journey, WriteOptions()).losses == (
        "Channel “Website” is left out.",
        "Touchpoint “Tea is stored” is left out.",
        "Connection “I boil it → I drink it” is left out.",
        "“Tea” is there without: Scenario.",
        "“Boil” is there without: Phase.",
        "“I boil it” is there without: Channel, Effort.",
        "“I boil it”, Feeling: −1 Uneasy becomes −2 Upset.",
        "“I wait”, Lane: Customer becomes Frontstage.",
        "“I wait”, Feeling: none becomes 0 Neutral.",
        "“I wait → I drink it” is there without: Label.",
        "“I wait → I drink it”, Kind: recovery becomes flow.",
        "“I wait → I drink it”, Wait hours: 24 becomes 0.",
        "Ids are left out: they are made anew from the names.",
    )


def test_an_order_that_the_map_does_not_have_is_told() -> None:
    journey = sketch("A\n  One [entry, 0]\n  Two [0]\n  Three [goal, 0]\nOne -> Three".lower())
    assert "Connection “one → two” is there, and not on the map." in (
        write(journey, WriteOptions()).losses
    )
