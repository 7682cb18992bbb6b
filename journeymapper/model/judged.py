"""What pydantic says of the values of a record: the record they make, or all that is wrong.

It is asked for values that are not plainly right, and for the schema of the file format.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, ClassVar, TypeVar, get_origin

from pydantic import BaseModel, ConfigDict, Field, create_model, model_validator

from journeymapper.model import fields
from journeymapper.model.records import REQUIRED, Part, adopted, in_order, part_in
from journeymapper.model.values import NO_STRENGTHS

P = TypeVar("P", bound=Part)


class _Judge(BaseModel):
    model_config = ConfigDict(
        strict=True, extra="allow", allow_inf_nan=False, protected_namespaces=()
    )
    kind: ClassVar[type[Part]]

    @model_validator(mode="wrap")
    @classmethod
    def _record(cls, values: Any, judge: Callable[[Any], Any]) -> Any:
        if type(values) is cls.kind:
            return values
        found = judge(values)
        unknown = {"unknown": found.__pydantic_extra__} if found.__pydantic_extra__ else {}
        return adopted(cls.kind, in_order(cls.kind, {**found.__dict__, **unknown}))


def judged(kind: type[P], values: Any) -> P:
    """The part of this kind that has these values.

    Raises pydantic.ValidationError.
    """
    found: Any = judge_of(kind).model_validate(values)
    part: P = found
    return part


@cache
def judge_of(kind: type[Part]) -> type[BaseModel]:
    """The pydantic model of a kind of part."""
    given: dict[str, Any] = {
        name: (_annotation(shape), _default(kind.defaults[name]))
        for name, shape in kind.shapes.items()
    }
    judge = create_model(kind.__name__, __base__=_Judge, __doc__=kind.__doc__, **given)
    judge.kind = kind
    return judge


def _annotation(shape: str) -> Any:
    """What a shape says, written in records.py alone, with models in place of parts."""
    kind = part_in(shape)
    known = {kind.__name__: judge_of(kind)} if kind else {"f": fields}
    found = eval(shape, known)
    return Annotated[found, *fields.SEVERAL] if get_origin(found) is tuple else found


def _default(default: Any) -> Any:
    if default is REQUIRED:
        return ...
    if isinstance(default, Part):
        blank: Any = judge_of(type(default)).model_construct()
        return Field(blank, validate_default=True)
    return Field(default_factory=lambda: NO_STRENGTHS) if default is NO_STRENGTHS else default
