"""What a verb works on keeps its order through all that comes, goes and moves."""

from __future__ import annotations

from journeymapper.model.drafted import Drafted
from journeymapper.model.records import Channel


def channel(key: str) -> Channel:
    return Channel(id=key, name=key.upper())


def drafted(keys: str) -> Drafted:
    return Drafted({key: channel(key) for key in keys}, [*keys])


def test_a_record_that_comes_stands_at_the_end_and_one_that_is_there_where_it_was() -> None:
    held = drafted("abc")
    held.put(channel("d"))
    held.put(Channel(id="a", name="Other"))
    assert ("".join(held), [each.name for each in held.values()]) == (
        "abcd",
        ["Other", "B", "C", "D"],
    )


def test_a_record_that_goes_and_comes_again_stands_at_the_end() -> None:
    held = drafted("abc")
    gone = [held.pop("a"), held.pop("x")]
    held.put(channel("a"))
    assert (gone, "".join(held), len(held)) == ([channel("a"), None], "bca", 3)


def test_another_order_is_that_of_keys_and_records() -> None:
    held = drafted("abc")
    held.pop("b")
    held.stand(["c", "a"])
    assert ([*held.items()], "".join(reversed(held)), "b" in held) == (
        [("c", channel("c")), ("a", channel("a"))],
        "ac",
        False,
    )
