"""What a column of a table can hold: the fields of a touchpoint, with the dimensions among them."""

from __future__ import annotations

from dataclasses import dataclass

from journeymapper.model.dimensions import BY_FIELD, DIMENSIONS, Dimension

LEAVE_OUT = "leave_out"
NOTED = "noted"
"""The column goes into the description, each cell after the column's name."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field by its key in the touchpoint, its name on screen, and the kind of its values.

    Kinds are those of the dimensions, and: title, stage, minutes, opportunities.
    """

    key: str
    label: str
    kind: str

    @property
    def dimension(self) -> Dimension | None:
        """The dimension this is, if it is one."""
        return BY_FIELD.get(self.key)

    @property
    def takes_many(self) -> bool:
        """Whether several columns can go into it."""
        return self.kind in ("many", "words", "strengths", "opportunities")


TITLE = Field("title", "Touchpoint", "title")
STAGE = Field("stage", "Stage", "stage")
DESCRIPTION = Field("description", "Description", "text")
EXPECTATION = Field("expectation", "Expectation", "text")
FAIL_POINT = Field("fail_point", "Fail point", "text")
MINUTES = Field("duration_minutes", "Minutes", "minutes")
OPPORTUNITIES = Field("opportunities", "Opportunities", "opportunities")

FIELDS: tuple[Field, ...] = (
    TITLE,
    STAGE,
    *(Field(each.field, each.label, each.kind) for each in DIMENSIONS),
    DESCRIPTION,
    Field("thought", "Thought", "text"),
    Field("quote", "Quote", "text"),
    EXPECTATION,
    FAIL_POINT,
    MINUTES,
    OPPORTUNITIES,
)
"""In the order in which a written table has its columns."""
BY_KEY = {field.key: field for field in FIELDS}
