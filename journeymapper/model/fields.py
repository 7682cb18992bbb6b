"""The kinds of value a record's field may hold, with their ranges.

Each is strict: `true` and `"5"` are not numbers, and a list takes JSON's arrays only.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BeforeValidator,
    FailFast,
    Field,
    PlainSerializer,
    PlainValidator,
    SerializationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from journeymapper.model.clean import cleaned

ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$"
NOT_BLANK_PATTERN = r"\S"
TEXT_LIMIT = 4_000
DESCRIPTION_LIMIT = 20_000
LARGEST = sys.float_info.max
TO_THE_LETTER = object()
NO_STRENGTHS: Mapping[Any, int] = MappingProxyType({})

T = TypeVar("T")

Pillar = Literal[
    "integrity", "resolution", "expectations", "empathy", "personalization", "time_and_effort"
]
PILLARS: tuple[Pillar, ...] = get_args(Pillar)


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
    if not abs(value) <= LARGEST:
        raise PydanticCustomError("number", "a finite number")
    if above is not None and (value <= 0 if above else value < 0):
        raise PydanticCustomError("number", "a number above 0" if above else "a number from 0 up")
    return value


def _to_letter(value: float, info: SerializationInfo) -> int | float:
    """The number. Raises ValueError where pydantic writes it otherwise than a file: 2.50, 1e+16.

    So it does in a file alone, whose writer says so in its context.
    """
    is_plain = type(value) in (int, float) and "e" not in repr(value)
    if not is_plain and info.context is TO_THE_LETTER:
        raise ValueError(value)
    return value


def _iso_date(text: Any) -> str:
    if isinstance(text, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        try:
            date.fromisoformat(text)
        except ValueError:
            pass
        else:
            return text
    raise PydanticCustomError("iso_date", "a date like 2026-11-30")


def frozen_strengths(value: Mapping[Pillar, int]) -> Mapping[Pillar, int]:
    """The pillars of a touchpoint with their strengths, in canonical order, unchangeable."""
    if not value:
        return NO_STRENGTHS
    return MappingProxyType({name: value[name] for name in PILLARS if name in value})


Id = Annotated[str, Field(pattern=ID_PATTERN)]
Text = Annotated[str, Field(max_length=TEXT_LIMIT), BeforeValidator(cleaned)]
Description = Annotated[str, Field(max_length=DESCRIPTION_LIMIT), BeforeValidator(cleaned)]
Name = Annotated[
    Text, AfterValidator(_not_blank), Field(json_schema_extra={"pattern": NOT_BLANK_PATTERN})
]

UniqueList = Field(strict=False, json_schema_extra={"uniqueItems": True})
Once = AfterValidator(_no_duplicates)
Ids = Annotated[tuple[Id, ...], UniqueList, FailFast(), Once]
Keys = Annotated[tuple[Text, ...], UniqueList, FailFast(), Once]
Words = Annotated[tuple[Text, ...], Field(strict=False), FailFast()]

ToLetter = PlainSerializer(_to_letter, when_used="json")
Number = Annotated[
    int | float,
    PlainValidator(lambda value: _number(value, above=None)),
    ToLetter,
    WithJsonSchema({"type": "number"}),
]
Amount = Annotated[
    int | float,
    PlainValidator(lambda value: _number(value, above=False)),
    ToLetter,
    WithJsonSchema({"type": "number", "minimum": 0}),
]
PositiveAmount = Annotated[
    int | float,
    PlainValidator(lambda value: _number(value, above=True)),
    ToLetter,
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

Sentiment = Annotated[int, Field(ge=-3, le=3)]
Effort = Annotated[int, Field(ge=1, le=7)]
OneToFive = Annotated[int, Field(ge=1, le=5)]
Landmark = Annotated[int, Field(ge=1, le=4)]
Percent = Annotated[int, Field(ge=0, le=100)]
BrandRating = Annotated[int, Field(ge=0, le=2)]
Count = Annotated[int, Field(ge=0)]
Strength = Annotated[int, Field(ge=-2, le=2)]
Strengths = Annotated[
    Mapping[Pillar, Strength],
    Field(strict=False),
    AfterValidator(frozen_strengths),
    PlainSerializer(dict, return_type=dict[str, int]),
]
Traits = Annotated[tuple[Trait, ...], UniqueList, FailFast(), Once]
RecoveryActs = Annotated[
    tuple[RecoveryAct, ...], UniqueList, FailFast(), AfterValidator(_no_duplicates)
]
