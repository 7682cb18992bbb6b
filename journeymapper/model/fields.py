"""The kinds of value a record's field may hold, with their ranges, as pydantic has them.

Each is strict: `true` and `"5"` are not numbers, and a list takes JSON's arrays only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    FailFast,
    Field,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from journeymapper.model import values as v
from journeymapper.model.clean import cleaned

NOT_BLANK_PATTERN = r"\S"

T = TypeVar("T")

Pillar = Literal[
    "integrity", "resolution", "expectations", "empathy", "personalization", "time_and_effort"
]


def _not_blank(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank", "text that is not empty")
    return text


def _no_duplicates(items: tuple[T, ...]) -> tuple[T, ...]:
    if len(set(items)) != len(items):
        ((repeated, _),) = Counter(items).most_common(1)
        raise PydanticCustomError(
            "duplicates", "each entry only once, not {repeated} again", {"repeated": repr(repeated)}
        )
    return items


def _number(value: Any, *, above: bool | None) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PydanticCustomError("number", "a number")
    if not abs(value) <= v.LARGEST:
        raise PydanticCustomError("number", "a finite number")
    if above is not None and (value <= 0 if above else value < 0):
        raise PydanticCustomError("number", "a number above 0" if above else "a number from 0 up")
    return value


def _iso_date(text: Any) -> str:
    if isinstance(text, str) and v.is_day(text):
        return text
    raise PydanticCustomError("iso_date", "a date like 2026-11-30")


def _between(low: int, high: int) -> Any:
    return Field(ge=low, le=high)


Id = Annotated[str, Field(pattern=v.ID_PATTERN)]
Text = Annotated[str, Field(max_length=v.TEXT_LIMIT), BeforeValidator(cleaned)]
Description = Annotated[str, Field(max_length=v.DESCRIPTION_LIMIT), BeforeValidator(cleaned)]
Name = Annotated[
    Text, AfterValidator(_not_blank), Field(json_schema_extra={"pattern": NOT_BLANK_PATTERN})
]

UniqueList = Field(strict=False, json_schema_extra={"uniqueItems": True})
Once = AfterValidator(_no_duplicates)
Ids = Annotated[tuple[Id, ...], UniqueList, FailFast(), Once]
Keys = Annotated[tuple[Text, ...], UniqueList, FailFast(), Once]
Words = Annotated[tuple[Text, ...], Field(strict=False), FailFast()]
SEVERAL = (Field(strict=False), FailFast())
"""What a list of parts takes."""

Number = Annotated[
    int | float,
    PlainValidator(lambda value: _number(value, above=None)),
    WithJsonSchema({"type": "number"}),
]
Amount = Annotated[
    int | float,
    PlainValidator(lambda value: _number(value, above=False)),
    WithJsonSchema({"type": "number", "minimum": 0}),
]
PositiveAmount = Annotated[
    int | float,
    PlainValidator(lambda value: _number(value, above=True)),
    WithJsonSchema({"type": "number", "exclusiveMinimum": 0}),
]
IsoDate = Annotated[
    str, PlainValidator(_iso_date), WithJsonSchema({"type": "string", "format": "date"})
]

State = Literal["as_is", "to_be"]
Basis = Literal["demographic", "psychographic", "behaviour"]
ChannelKind = Literal["digital", "human", "physical"]
Phase = Literal["before", "during", "after"]
Role = Literal["step", "entry", "goal", "exit", "decision"]
Lane = Literal["customer", "frontstage", "backstage", "support"]
Initiator = Literal["customer", "business"]
Level = Literal["communication", "responsive", "commitment", "proactive", "evolution"]
Trait = Literal["transaction", "inquiry", "feedback", "sensitive"]
RecoveryAct = Literal[
    "acknowledge", "explain", "apologise", "act_urgently", "fix", "compensate", "follow_up"
]
ExpectationOutcome = Literal["below", "met", "exceeded"]
EvidenceGrade = Literal["assumption", "workshop", "qualitative", "quantitative", "log"]
ConnectionKind = Literal["flow", "failure", "recovery", "loopback", "support"]
Outcome = Literal["satisfaction", "loyalty", "differentiation", "revenue", "cost", "churn", "risk"]
Status = Literal["idea", "planned", "testing", "adopted", "dropped"]

Sentiment = Annotated[int, _between(*v.SENTIMENT)]
Effort = Annotated[int, _between(*v.EFFORT)]
OneToFive = Annotated[int, _between(*v.ONE_TO_FIVE)]
Landmark = Annotated[int, _between(*v.LANDMARK)]
Percent = Annotated[int, _between(*v.PERCENT)]
BrandRating = Annotated[int, _between(*v.BRAND_RATING)]
Count = Annotated[int, Field(ge=0)]
Strength = Annotated[int, _between(*v.STRENGTH)]
Strengths = Annotated[
    Mapping[Pillar, Strength],
    Field(strict=False),
    AfterValidator(v.frozen_strengths),
]
Traits = Annotated[tuple[Trait, ...], UniqueList, FailFast(), Once]
RecoveryActs = Annotated[
    tuple[RecoveryAct, ...], UniqueList, FailFast(), AfterValidator(_no_duplicates)
]
