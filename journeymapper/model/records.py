"""The records of a journey map: frozen, validated, each knowing its key.

Field names, types and ranges are those of the file format (docs/file-format.md). `None` means
unrated and is never counted as 0. Keys that this version does not know are kept in `unknown` and
written back.

Plain Python: what is plainly right is made by `sound`, and only what is not goes to `judged`, where
pydantic says what is wrong. Loading pydantic takes longer than painting a map. A record holds what
differs from the class, where the defaults stand: so a large map is small.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Self, TypeVar, dataclass_transform

from journeymapper.model.values import NO_STRENGTHS

if TYPE_CHECKING:
    from journeymapper.model import fields as f

P = TypeVar("P", bound="Part")

A_PART = re.compile(r"(?:tuple\[)?([A-Z]\w+)(?:, \.\.\.\])?(?: \| None)?")
REQUIRED = object()
"""Stands where a field has no default."""
NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass_transform(kw_only_default=True, frozen_default=True, eq_default=False)
class Kind(type):
    """A kind of part, which knows its fields and those of the kind it is made from."""

    def __init__(cls, name: str, bases: tuple[type, ...], held: dict[str, Any]) -> None:
        super().__init__(name, bases, held)
        own = {
            field: shape
            for field, shape in cls.__annotations__.items()
            if not shape.startswith("ClassVar")
        }
        cls.shapes = {**getattr(cls, "shapes", {}), **own}
        defaults = {field: held.get(field, REQUIRED) for field in own}
        cls.defaults = {**getattr(cls, "defaults", {}), **defaults}


class Part(metaclass=Kind):
    """What all records and their parts share: frozen, strict, unknown keys kept."""

    defaults: ClassVar[Mapping[str, Any]]
    """Each field, in the order of the file, and what it holds where nothing is said."""
    shapes: ClassVar[Mapping[str, str]]
    """Each field, and what it may hold, as it is written here."""
    unknown: ClassVar[Mapping[str, Any]] = NOTHING
    """Keys that this version does not know; each record that has some has its own."""

    def __init__(self, **values: Any) -> None:
        """Raises pydantic.ValidationError where a value is outside its range."""
        object.__setattr__(self, "__dict__", self.made(values).__dict__)

    @classmethod
    def made(cls, values: Any) -> Self:
        """The part that has these values: a mapping by field, with keys that are not known.

        Raises pydantic.ValidationError where they are none, or one is outside its range.
        """
        from journeymapper.model.sound import sound

        found = sound(cls, values)
        return _judged(cls, values) if found is None else adopted(cls, found)

    def changed(self, **values: Any) -> Self:
        """This record with some fields replaced, validated anew.

        Raises pydantic.ValidationError where a value is outside its range.
        """
        from journeymapper.model.sound import sound_values

        found = sound_values(type(self), values)
        if found is None:
            return _judged(type(self), {**self.fields(), **self.unknown, **values})
        return adopted(type(self), in_order(type(self), {**self.__dict__, **found}))

    def without(self, field: str, gone: Set[str]) -> Self:
        """This record with some entries taken out of a list; what is left is as valid as it was."""
        left = tuple(each for each in getattr(self, field) if each not in gone)
        return adopted(type(self), in_order(type(self), {**self.__dict__, field: left}))

    def fields(self) -> dict[str, Any]:
        """What each field holds, in the order of the file."""
        return {name: getattr(self, name) for name in self.defaults}

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name}: a record is changed with `changed`")

    def __delattr__(self, name: str) -> NoReturn:
        self.__setattr__(name, None)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __repr__(self) -> str:
        held = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({held})"


give_values: Callable[[Part, dict[str, Any]], None] = vars(Part)["__dict__"].__set__
"""Lets a part hold values, known to be right, in order and without defaults."""


def adopted(kind: type[P], held: dict[str, Any]) -> P:
    """The part that holds these values, known to be right, in order and without defaults.

    `unknown` stands among them where there is any.
    """
    part = kind.__new__(kind)
    give_values(part, held)
    return part


def in_order(kind: type[Part], held: Mapping[str, Any]) -> dict[str, Any]:
    """What a part of a kind holds of these values: what is no default, in the order of the file."""
    ordered = {
        name: held[name]
        for name, default in kind.defaults.items()
        if name in held and (default is REQUIRED or held[name] != default)
    }
    return {**ordered, "unknown": held["unknown"]} if "unknown" in held else ordered


def part_in(shape: str) -> type[Part] | None:
    """The kind of part that a field of this shape holds: one, several or none at all."""
    found = A_PART.fullmatch(shape)
    return globals()[found[1]] if found else None


def _judged(kind: type[P], values: Any) -> P:
    from journeymapper.model.judged import judged

    return judged(kind, values)


class Record(Part):
    """A part that stands on its own in the map and has a key, unique in its table."""

    @property
    def key(self) -> str:
        """The key under which the journey's table holds this record."""
        raise NotImplementedError


class Identified(Record):
    """A record with an id of its own."""

    id: f.Id

    @property
    def key(self) -> str:
        """The id."""
        return self.id


class Header(Record):
    """What the map says of itself."""

    title: f.Name
    description: f.Description = ""
    scenario: f.Text = ""
    goal: f.Text = ""
    differentiator: f.Text = ""
    state: f.State = "as_is"
    believed_landmark: f.Landmark | None = None

    @property
    def key(self) -> str:
        """Empty: there is one header."""
        return ""


class Segment(Identified):
    """A group of customers by demographics, psychographics or behaviour."""

    name: f.Name
    basis: f.Basis | None = None
    description: f.Description = ""


class Persona(Identified):
    """One named example of a segment."""

    name: f.Name
    segment: f.Id | None = None
    quote: f.Text = ""
    needs: f.Words = ()
    frustrations: f.Words = ()


class Brand(Part):
    """How well a channel carries the brand, 0..2 each."""

    values: f.BrandRating | None = None
    messaging: f.BrandRating | None = None
    visual_identity: f.BrandRating | None = None


class Channel(Identified):
    """The medium of an interaction: website, phone, branch."""

    name: f.Name
    kind: f.ChannelKind | None = None
    brand: Brand = Brand()


class Promise(Identified):
    """Something the business says it will do."""

    text: f.Name


class Stage(Identified):
    """A high-level period that orders the rest; `phase` is relative to the purchase."""

    name: f.Name
    phase: f.Phase | None = None
    goal: f.Text = ""


class Position(Part):
    """A place in scene units: of a touchpoint inside its stage, of a note on the canvas."""

    x: f.Number
    y: f.Number


class Expectation(Part):
    """What the customer expects, and how it turned out."""

    text: f.Text = ""
    outcome: f.ExpectationOutcome | None = None


class FailPoint(Part):
    """What can go wrong here (Shostack 1984)."""

    text: f.Text = ""
    severity: f.OneToFive | None = None
    resolve_within_hours: f.PositiveAmount | None = None


class Evidence(Part):
    """How well something is known, and from where."""

    grade: f.EvidenceGrade
    source: f.Text = ""


class Metric(Part):
    """One measured figure: NPS 0..10 or -100..100, CSAT 1..5, CES 1..7, or any name."""

    name: f.Name
    value: f.Number
    unit: f.Text = ""
    n: int | None = None
    date: f.IsoDate | None = None


class Touchpoint(Identified):
    """A moment when customer and business meet, in the customer's words."""

    title: f.Name
    stage: f.Id
    role: f.Role = "step"
    lane: f.Lane = "frontstage"
    initiator: f.Initiator | None = None
    segments: f.Ids = ()
    channels: f.Ids = ()
    actors: f.Words = ()
    pillars: f.Strengths = NO_STRENGTHS
    level: f.Level | None = None
    traits: f.Traits = ()
    description: f.Description = ""
    thought: f.Text = ""
    quote: f.Text = ""
    pains: f.Words = ()
    gains: f.Words = ()
    sentiment: f.Sentiment | None = None
    effort: f.Effort | None = None
    importance: f.OneToFive | None = None
    performance: f.OneToFive | None = None
    moment_of_truth: bool = False
    duration_minutes: f.Amount | None = None
    asks_for: f.Words = ()
    promises_made: f.Ids = ()
    promises_kept: f.Ids = ()
    expectation: Expectation | None = None
    fail_point: FailPoint | None = None
    recovery: f.RecoveryActs = ()
    owner: f.Text = ""
    systems: f.Words = ()
    evidence: Evidence | None = None
    metrics: tuple[Metric, ...] = ()
    votes: f.Count = 0
    position: Position | None = None


class Connection(Record):
    """A way from one touchpoint to another; `wait_hours` None means nobody can say how long."""

    source: f.Id
    target: f.Id
    kind: f.ConnectionKind = "flow"
    label: f.Text = ""
    segments: f.Ids = ()
    wait_hours: f.Amount | None = 0

    @property
    def key(self) -> str:
        """`source->target`, as reports write it."""
        return f"{self.source}->{self.target}"


class Opportunity(Identified):
    """A problem restated as something that could be better."""

    title: f.Name
    touchpoints: f.Ids = ()
    customer_value: f.Percent | None = None
    business_value: f.Percent | None = None
    effort: f.OneToFive | None = None
    outcome: f.Outcome | None = None
    owner: f.Text = ""
    due: f.IsoDate | None = None
    status: f.Status = "idea"
    votes: f.Count = 0


class Note(Identified):
    """A thought parked for later."""

    text: f.Name
    stage: f.Id | None = None
    position: Position | None = None


class Dismissal(Record):
    """A finding the team has decided to live with, and why."""

    rule: f.Name
    subjects: f.Keys
    segments: f.Keys = ()
    about: f.Text = ""
    reason: f.Name

    @property
    def key(self) -> str:
        """Rule, subjects, segments and about in one."""
        return "|".join((self.rule, ",".join(self.subjects), ",".join(self.segments), self.about))
