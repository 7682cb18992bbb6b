"""Every verb of model/edits with hypothesis strategies for its arguments, for tests of laws."""

from __future__ import annotations

import functools
import inspect
import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import Any

from hypothesis import strategies as st

from journeymapper.model import edits
from journeymapper.model.clean import cleaned
from journeymapper.model.dimensions import DIMENSIONS, Dimension
from journeymapper.model.edits import (
    clipboard,
    connections,
    dismissals,
    header,
    inserting,
    moving,
    notes,
    opportunities,
    replacing,
    restoring,
    rows,
    stages,
    tags,
    texts,
    tidy,
    touchpoints,
    vocabulary,
    votes,
)
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.search import Sought, places
from journeymapper.model.sketch import sketch
from journeymapper.model.texts import TEXT_ROWS
from journeymapper.model.words import CONNECTION_KINDS, LANES
from tests.helpers.journeys import journeys

Verb = Callable[[Journey], Patch]
VOCABULARY = ("segments", "channels", "promises", "personas")

START = """
    # Buying a vacuum cleaner
    segments: regular = Regular customer, new = First-time buyer
    channels: web = Website, phone = Phone
    promises: soon = Delivered soon
    Research [before]
      search = I search [entry, by web, +1, integrity 2]
      > compare = I compare [effort 5, for regular]
    shop = Order
      > order = I order it [goal, makes soon, fail 4 within 24h "nobody at home"]
      pack = They pack it [backstage]
    order -> search: loopback, 24h, for regular
    pack -> order: support
    opportunity Make it shorter -> order, compare
    note in shop: Ask the depot
    dismiss JM501 order: The law asks for it
    dismiss JM407 order->search: Known
    """

DIRT = "\0\x1b\r\x1c\x85\ud800\udfff\ufffe\uffff"
"""What may be typed or pasted, and no file can carry."""
titles = st.text("abc dé→\n\"“'" + DIRT, min_size=1, max_size=6).filter(
    lambda text: str(cleaned(text)).strip()
)


def start() -> Journey:
    """A small journey that has something in every table."""
    journey = sketch(START)
    return vocabulary.add(journey, "personas", "Ama", segment="regular").apply(journey)


@st.composite
def verbs(draw: st.DrawFn, journey: Journey) -> tuple[str, Patch]:
    """Any verb with arguments that this journey allows: its name and its patch."""
    usable = [
        name for name, (needs, _) in VERBS.items() if all(len(journey.table(t)) for t in needs)
    ]
    name = draw(st.sampled_from(usable))
    return name, draw(VERBS[name][1](journey))


def _keys(journey: Journey, table: str) -> st.SearchStrategy[str]:
    return st.sampled_from(journey.table(table).keys)


def _some(journey: Journey, table: str = "touchpoints") -> st.SearchStrategy[list[str]]:
    return st.lists(_keys(journey, table), min_size=1, max_size=3, unique=True)


def _maybe(journey: Journey, table: str) -> st.SearchStrategy[str | None]:
    return st.none() | _keys(journey, table) if len(journey.table(table)) else st.none()


def _count_votes(journey: Journey) -> st.SearchStrategy[Patch]:
    keys = [(table, key) for table in votes.VOTED for key in journey.table(table).keys]
    dots = st.dictionaries(st.sampled_from([*keys, ("touchpoints", "gone")]), st.integers(0, 9))
    return st.builds(functools.partial(votes.count, journey), dots)


@st.composite
def _add_touchpoint(draw: st.DrawFn, journey: Journey) -> Patch:
    return touchpoints.add_touchpoint(
        journey,
        draw(titles),
        draw(_keys(journey, "stages")),
        after=draw(_maybe(journey, "touchpoints")),
        connect_from=draw(_maybe(journey, "touchpoints")),
        lane=draw(st.sampled_from(LANES)),
    )


@st.composite
def _remove(draw: st.DrawFn, journey: Journey) -> Patch:
    pairs = [
        (t, key)
        for t in ("touchpoints", "connections", "stages", "notes")
        for key in journey.table(t).keys
    ]
    chosen = draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=2))
    return touchpoints.remove(journey, chosen)


@st.composite
def _place(draw: st.DrawFn, journey: Journey, verb: Callable[..., Patch]) -> Patch:
    stage = draw(_keys(journey, "stages"))
    inside = [each.id for each in journey.touchpoints if each.stage == stage]
    before = draw(st.sampled_from([None, *inside]))
    lane = draw(st.sampled_from([None, *LANES]))
    return verb(journey, draw(_some(journey)), stage, before, lane)


@st.composite
def _connect(draw: st.DrawFn, journey: Journey) -> Patch:
    source, target = (draw(_keys(journey, "touchpoints")) for _ in range(2))
    try:
        return connections.connect(journey, source, target, draw(st.sampled_from(CONNECTION_KINDS)))
    except ValueError:
        return Patch("", ())


@st.composite
def _reconnect(draw: st.DrawFn, journey: Journey) -> Patch:
    key = draw(_keys(journey, "connections"))
    source, target = (draw(_keys(journey, "touchpoints")) for _ in range(2))
    try:
        return connections.reconnect(journey, key, source, target)
    except ValueError:
        return Patch("", ())


@st.composite
def _insert(draw: st.DrawFn, journey: Journey) -> Patch:
    key, way = draw(_keys(journey, "touchpoints")), draw(_keys(journey, "connections"))
    stage = draw(_maybe(journey, "stages"))
    try:
        return inserting.insert(journey, key, way, stage)
    except ValueError:
        return Patch("", ())


@st.composite
def _tag(draw: st.DrawFn, journey: Journey) -> Patch:
    usable = [each for each in DIMENSIONS if each.options(journey) or each.kind != "many"]
    dimension: Dimension = draw(st.sampled_from(usable))
    options = [option.key for option in dimension.options(journey)] or ["free"]
    value, strength = draw(st.sampled_from(options)), draw(st.integers(-2, 2))
    return tags.tag(journey, draw(_some(journey)), dimension, value, strength)


@st.composite
def _tag_new(draw: st.DrawFn, journey: Journey) -> Patch:
    dimension = draw(st.sampled_from([each for each in DIMENSIONS if each.table]))
    return tags.tag_new(journey, draw(_some(journey)), dimension, draw(titles))


@st.composite
def _word(draw: st.DrawFn, journey: Journey, verb: str) -> Patch:
    table = draw(st.sampled_from([each for each in VOCABULARY if len(journey.table(each))] or [""]))
    if verb == "add" or not table:
        return vocabulary.add(journey, draw(st.sampled_from(VOCABULARY)), draw(titles))
    key = draw(_keys(journey, table))
    if verb == "remove":
        return vocabulary.remove(journey, table, key)
    if verb == "move":
        return vocabulary.move(journey, table, key, draw(st.integers(-3, 3)))
    if verb == "merge":
        others = [each for each in journey.table(table).keys if each != key]
        if not others:
            return vocabulary.remove(journey, table, key)
        return vocabulary.merge(journey, table, key, draw(st.sampled_from(others)))
    if verb == "rename":
        return vocabulary.rename(journey, table, key, draw(titles))
    return vocabulary.change(journey, table, key, **{vocabulary._naming(table): draw(titles)})


@st.composite
def _add_segment_for(draw: st.DrawFn, journey: Journey) -> Patch:
    table = draw(st.sampled_from(["personas", "connections"]))
    keys = journey.table(table).keys[:1]
    return vocabulary.add_segment_for(journey, table, keys, draw(titles))


@st.composite
def _paste(draw: st.DrawFn, journey: Journey) -> Patch:
    own = clipboard.copy(journey, draw(_some(journey))) if len(journey.touchpoints) else "one"
    plain = "# Pay\n- I pay\n- I leave"
    text = draw(st.sampled_from([own, plain, "Pay\n  I pay\n  > I leave [by web]"]))
    stage = draw(_maybe(journey, "stages"))
    return clipboard.paste(journey, text, stage, draw(_maybe(journey, "touchpoints")))


ROWS = st.lists(
    st.builds(
        rows.Row,
        st.sampled_from(["", "I pay", "I leave"]),
        st.sampled_from(["", "order", "Use"]),
        st.fixed_dictionaries(
            {},
            optional={
                "channels": st.sampled_from([("website",), ("Shop", "SHOP")]),
                "promises_kept": st.just(("Delivered soon",)),
                "role": st.just("exit"),
                "lane": st.just("backstage"),
            },
        ),
        st.sampled_from([(), ("make it shorter", "Another")]),
    ),
    max_size=4,
)


@st.composite
def _add_rows(draw: st.DrawFn, journey: Journey) -> Patch:
    stage, after = (draw(_maybe(journey, table)) for table in ("stages", "touchpoints"))
    return rows.add_rows(journey, draw(ROWS), stage, after)


def _replace(journey: Journey) -> st.SearchStrategy[Patch]:
    def replaced(words: str, by: str) -> Patch:
        return replacing.replace_text(journey, places(journey, Sought(words)), by)

    return st.builds(replaced, st.sampled_from(["a", "I ", "order", "é"]), titles | st.just(""))


def _identity(journey: Journey) -> st.SearchStrategy[tuple[str, list[str], list[str], str]]:
    known = [(d.rule, [*d.subjects], [*d.segments], d.about) for d in journey.dismissals]
    return st.sampled_from([*known, ("JM101", [], [], ""), ("JM204", ["order"], [], "x")])


def _build(verb: Callable[..., Patch], *strategies: object) -> Callable[[Journey], Any]:
    """A strategy for a verb's patch: each of `strategies` makes one argument's from a journey."""

    def made(journey: Journey) -> st.SearchStrategy[Patch]:
        arguments = [each(journey) if callable(each) else each for each in strategies]
        return st.builds(functools.partial(verb, journey), *arguments)  # type: ignore[arg-type]

    return made


def _key_of(table: str) -> Callable[[Journey], Any]:
    return functools.partial(_keys, table=table)


FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "effort": st.none() | st.integers(1, 7),
        "owner": st.text("ab", max_size=2),
        "expectation": st.none() | st.just({"text": "x", "outcome": "met"}),
        "metrics": st.just([{"name": "NPS", "value": 8}]),
    },
)

VERBS: dict[str, tuple[tuple[str, ...], Callable[[Journey], Any]]] = {
    "stages.add_stage": (
        (),
        _build(stages.add_stage, titles, functools.partial(_maybe, table="stages")),
    ),
    "stages.rename_stage": (("stages",), _build(stages.rename_stage, _key_of("stages"), titles)),
    "stages.change_stage": (
        ("stages",),
        lambda journey: _keys(journey, "stages").map(
            lambda key: stages.change_stage(journey, key, phase="after", goal="x")
        ),
    ),
    "stages.move_stage": (
        ("stages",),
        _build(stages.move_stage, _key_of("stages"), st.integers(-3, 3)),
    ),
    "stages.remove_stages": (
        ("stages",),
        lambda journey: _some(journey, "stages").map(
            lambda keys: stages.remove_stages(journey, keys[:1])
        ),
    ),
    "touchpoints.add_touchpoint": (("stages",), _add_touchpoint),
    "touchpoints.rename": (
        ("touchpoints",),
        _build(touchpoints.rename, _key_of("touchpoints"), titles),
    ),
    "touchpoints.remove": (("touchpoints",), _remove),
    "touchpoints.duplicate": (
        ("touchpoints",),
        lambda journey: (
            _place(journey, touchpoints.duplicate)
            | _some(journey).map(lambda ids: touchpoints.duplicate(journey, ids))
        ),
    ),
    "moving.move_to_stage": (
        ("touchpoints",),
        lambda journey: (
            _place(journey, moving.move_to_stage)
            | _some(journey).map(
                lambda ids: moving.move_to_stage(
                    journey, ids, journey.stages.keys[0], places={ids[0]: (32, 14)}
                )
            )
        ),
    ),
    "moving.move_by_stages": (
        ("touchpoints",),
        _build(moving.move_by_stages, _some, st.integers(-2, 2)),
    ),
    "moving.move_within": (
        ("touchpoints",),
        _build(moving.move_within, _some, st.integers(-2, 2)),
    ),
    "moving.align": (
        ("touchpoints",),
        lambda journey: _some(journey).map(
            lambda ids: moving.align(journey, dict.fromkeys(ids, (32, 148.5)))
        ),
    ),
    "tidy.tidy": (
        (),
        lambda journey: (
            st.just(tidy.tidy(journey))
            | _some(journey, "stages").map(lambda keys: tidy.tidy(journey, keys))
            if len(journey.stages)
            else st.just(tidy.tidy(journey))
        ),
    ),
    "moving.shift_lane": (
        ("touchpoints",),
        _build(moving.shift_lane, _some, st.integers(-4, 4)),
    ),
    "texts.write_text": (
        ("touchpoints",),
        _build(
            texts.write_text,
            _key_of("touchpoints"),
            st.sampled_from([row.key for row in TEXT_ROWS if row.field]),
            st.sampled_from(("", "Why?", "one\ntwo\n", "  ")),
        ),
    ),
    "restoring.restore": (
        (),
        lambda journey: journeys().map(
            lambda other: restoring.restore(journey, other, "Restore unsaved changes")
        ),
    ),
    "connections.connect": (("touchpoints",), _connect),
    "connections.connect_in_order": (
        ("touchpoints",),
        _build(connections.connect_in_order, _some),
    ),
    "connections.set_kind": (
        ("connections",),
        lambda journey: st.builds(
            functools.partial(connections.set_kind, journey),
            _some(journey, "connections"),
            st.sampled_from(CONNECTION_KINDS),
        ),
    ),
    "inserting.insert": (("connections", "touchpoints"), _insert),
    "inserting.add_between": (
        ("connections",),
        lambda journey: st.builds(
            functools.partial(inserting.add_between, journey), titles, _keys(journey, "connections")
        ),
    ),
    "connections.change_connection": (
        ("connections",),
        lambda journey: st.builds(
            lambda key, wait: connections.change_connection(
                journey, key, wait_hours=wait, label="x"
            ),
            _keys(journey, "connections"),
            st.none() | st.integers(0, 9) | st.just(2.5),
        ),
    ),
    "connections.reconnect": (("connections", "touchpoints"), _reconnect),
    "tags.set_fields": (
        ("touchpoints",),
        lambda journey: st.builds(
            lambda ids, fields: tags.set_fields(journey, ids, **fields), _some(journey), FIELDS
        ),
    ),
    "tags.tag": (("touchpoints",), _tag),
    "tags.tag_new": (("touchpoints",), _tag_new),
    "tags.set_sentiment": (
        ("touchpoints",),
        _build(tags.set_sentiment, _some, st.integers(-3, 3)),
    ),
    "tags.step_sentiment": (
        ("touchpoints",),
        _build(tags.step_sentiment, _some, st.sampled_from([-1, 1])),
    ),
    "tags.toggle_fail_point": (("touchpoints",), _build(tags.toggle_fail_point, _some)),
    "tags.toggle_moment_of_truth": (("touchpoints",), _build(tags.toggle_moment_of_truth, _some)),
    "header.set_header": (
        (),
        lambda journey: titles.map(lambda title: header.set_header(journey, title=title)),
    ),
    "notes.park": ((), _build(notes.park, titles, functools.partial(_maybe, table="stages"))),
    "notes.change": (
        ("notes",),
        lambda journey: st.builds(
            lambda key, text, stage: notes.change(journey, key, text=text, stage=stage),
            _keys(journey, "notes"),
            titles,
            _maybe(journey, "stages"),
        ),
    ),
    "notes.make_touchpoint": (
        ("notes", "stages"),
        lambda journey: st.builds(
            lambda key, stage, before, lane: notes.make_touchpoint(
                journey, key, stage, before=before, lane=lane, position=(40.0, 40.0)
            ),
            _keys(journey, "notes"),
            _keys(journey, "stages"),
            _maybe(journey, "touchpoints"),
            st.sampled_from(LANES),
        ),
    ),
    "votes.count": ((), _count_votes),
    "opportunities.add_opportunity": (
        ("touchpoints",),
        _build(opportunities.add_opportunity, titles, _some),
    ),
    "opportunities.change_opportunity": (
        ("opportunities",),
        lambda journey: st.builds(
            lambda key, title, due: opportunities.change_opportunity(
                journey, key, title=title, due=due, outcome="cost", status="planned"
            ),
            _keys(journey, "opportunities"),
            titles,
            st.none() | st.just("2026-11-30"),
        ),
    ),
    "opportunities.rate_opportunity": (
        ("opportunities",),
        _build(
            opportunities.rate_opportunity,
            _key_of("opportunities"),
            st.none() | st.integers(0, 100),
            st.none() | st.integers(1, 5),
        ),
    ),
    "opportunities.remove_opportunity": (
        ("opportunities",),
        _build(opportunities.remove_opportunity, _key_of("opportunities")),
    ),
    "vocabulary.add": ((), functools.partial(_word, verb="add")),
    "vocabulary.add_segment_for": ((), _add_segment_for),
    "vocabulary.rename": ((), functools.partial(_word, verb="rename")),
    "vocabulary.change": ((), functools.partial(_word, verb="change")),
    "vocabulary.move": ((), functools.partial(_word, verb="move")),
    "vocabulary.merge": ((), functools.partial(_word, verb="merge")),
    "vocabulary.remove": ((), functools.partial(_word, verb="remove")),
    "dismissals.dismiss": ((), _build(dismissals.dismiss, _identity, titles)),
    "dismissals.undismiss": ((), _build(dismissals.undismiss, _identity)),
    "replacing.replace_text": ((), _replace),
    "clipboard.paste": ((), _paste),
    "clipboard.paste_journey": (
        (),
        lambda journey: journeys().map(lambda other: clipboard.paste_journey(journey, other)),
    ),
    "rows.add_rows": ((), _add_rows),
}


def all_verb_names() -> set[str]:
    """Every public function of model/edits that gives a patch, as `module.name`."""
    found = set()
    for info in pkgutil.iter_modules(edits.__path__):
        module = import_module(f"{edits.__name__}.{info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            gives = inspect.signature(function).return_annotation
            if function.__module__ == module.__name__ and name[0] != "_" and gives == "Patch":
                found.add(f"{info.name}.{name}")
    return found
