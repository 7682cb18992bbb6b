from __future__ import annotations

from random import Random

import pytest

from journeymapper.model.records import Channel, Dismissal
from journeymapper.model.table import Table

WEB, PHONE = Channel(id="web", name="Website"), Channel(id="phone", name="Phone")


def test_records_come_in_order_and_by_key() -> None:
    table = Table([WEB, PHONE])
    held = (list(table), table["phone"], table.get("post"), table.keys, table.place("phone"))
    assert held == ([WEB, PHONE], PHONE, None, ("web", "phone"), 1)


def test_a_key_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        Table([WEB]).place("phone")


def test_tables_are_equal_when_records_and_order_are() -> None:
    assert (
        Table([WEB, PHONE]) == Table([WEB, PHONE]),
        Table([WEB, PHONE]) == Table([PHONE, WEB]),
    ) == (
        True,
        False,
    )


def test_a_change_puts_takes_out_and_replaces() -> None:
    post, chat = Channel(id="post", name="Letter"), Channel(id="chat", name="Chat")
    table = Table([WEB, PHONE, post])
    web = Channel(id="web", name="Shop")
    changed = table.changed({"web": web}, {"phone": 1}, {"chat": (0, chat), "phone": (3, PHONE)})
    again = changed.changed({"post": post}, {"web": 0}, {})
    held = [(each.keys, [*each], each.place("post")) for each in (table, changed, again)]
    assert held == [
        (("web", "phone", "post"), [WEB, PHONE, post], 2),
        (("chat", "web", "post", "phone"), [chat, web, post, PHONE], 2),
        (("chat", "post", "phone"), [chat, post, PHONE], 1),
    ]


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("many", [1, 3, 60])
def test_changes_few_or_many_give_what_a_list_would_give(seed: int, many: int) -> None:
    chance = Random(seed)
    table: Table[Channel] = Table(Channel(id=f"c{n}", name="A") for n in range(100))
    for turn in range(12):
        held = {each.key: each for each in table}
        some = chance.sample([*held], min(many, len(held)))
        replaced, gone = some[::2], some[1::2]
        news = {key: Channel(id=key, name=f"B{turn}") for key in replaced}
        row = [news.get(key, held[key]) for key in held if key not in gone]
        placed: dict[str, tuple[int, Channel]] = {}
        for at in range(chance.randint(0, many)):
            place, each = chance.randint(0, len(row)), Channel(id=f"n{turn}-{at}", name="C")
            row.insert(place, each)
        placed = {e.key: (at, e) for at, e in enumerate(row) if e.key.startswith(f"n{turn}-")}
        places = {key: chance.choice((table.place(key), 0)) for key in gone}
        table = table.changed(news, places, placed)
        assert (table, table.keys) == (Table(row), tuple(each.key for each in row))
        assert {key: table[key] for key in table.keys} == {each.key: each for each in row}


def test_what_differs_is_told_wherever_it_stands() -> None:
    table = Table([WEB, PHONE])
    web, post = Channel(id="web", name="Shop"), Channel(id="post", name="Letter")
    after = table.changed({"web": web}, {}, {"post": (0, post)})
    assert (after.differing(table), table.differing(after)) == ({"web", "post"}, {"web"})


@pytest.mark.parametrize("seed", range(5))
def test_what_differs_is_told_of_tables_that_were_made_of_one_another(seed: int) -> None:
    chance, tables = Random(seed), [Table([WEB, PHONE])]
    for turn in range(8):
        table = chance.choice(tables)
        key = chance.choice(table.keys)
        web, post = Channel(id=key, name=f"B{turn}"), Channel(id=f"c{turn}", name="Letter")
        replaced: dict[str, Channel] = {key: web}
        gone: dict[str, int] = {}
        if chance.random() >= 0.6 and turn >= 2:
            replaced, gone = {}, {key: 0}
        place = chance.randint(0, len(table) - len(gone))
        placed = {post.key: (place, post)} if chance.random() < 0.5 or gone else {}
        tables.append(table.changed(replaced, gone, placed))
    for one in tables:
        for other in tables:
            expected = {key for key in one.keys if one[key] is not other.get(key)}
            assert one.differing(other) == expected


def test_what_differs_after_a_change_is_told_without_a_look_at_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = Table([WEB, PHONE])
    typed = [table.changed({"web": Channel(id="web", name=name)}, {}, {}) for name in "AB"]
    monkeypatch.delattr("journeymapper.model.table.compress")
    assert [each.differing(table) for each in typed] == [{"web"}, {"web"}]
    assert typed[1].differing(typed[0]) == {"web"}


def test_a_dismissal_given_twice_is_held_twice() -> None:
    twice = Dismissal(rule="JM101", subjects=(), reason="Known")
    assert len(Table([twice, twice])) == 2
