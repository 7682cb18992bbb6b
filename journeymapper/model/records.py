"""The records of a journey map: frozen, validated, each knowing its key.

Field names, types and ranges are those of the file format (docs/file-format.md). `None` means
unrated and is never counted as 0. Keys that this version does not know are kept in
`model_extra` and written back. `model_copy(update=...)` would skip validation: change a record
with `changed`, or with `without`, which needs none.
"""

from __future__ import annotations

from collections.abc import Set
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, FailFast, Field

from journeymapper.model import fields as f


class Part(BaseModel):
    """What all records and their parts share: frozen, strict, unknown keys kept."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="allow", allow_inf_nan=False, protected_namespaces=()
    )

    def changed(self, **values: Any) -> Self:
        """This record with some fields replaced, validated anew.

        Raises pydantic.ValidationError where a value is outside its range.
        """
        held = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate({**held, **(self.model_extra or {}), **values})

    def without(self, field: str, gone: Set[str]) -> Self:
        """This record with some entries taken out of a list; what is left is as valid as it was."""
        left = tuple(each for each in getattr(self, field) if each not in gone)
        return self.model_copy(update={field: left})


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
    pillars: f.Strengths = Field(default_factory=lambda: f.NO_STRENGTHS)
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
    metrics: Annotated[tuple[Metric, ...], Field(strict=False), FailFast()] = ()
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
