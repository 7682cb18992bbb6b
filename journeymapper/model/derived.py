"""Questions about a journey, each answered once. Plain Python: importing it loads no pydantic."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

P = ParamSpec("P")
T = TypeVar("T")
Question = Callable[Concatenate["Journey", P], T]
UNASKED = object()
FIELDS: dict[Callable[..., object], Callable[..., Iterable[str]]] = {}
"""What the answer of each lasting question follows from, given the question's arguments."""


def derived(question: Question[P, T]) -> Question[P, T]:
    """Remember the answer of a question about a journey, with its hashable arguments.

    A journey never changes, so each question is worked out once; the answers go with it.
    """

    @wraps(question)
    def remembered(journey: Journey, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (question, args, tuple(kwargs.items())) if args or kwargs else question
        answer: T = journey._memo.get(key, UNASKED)
        if answer is UNASKED:
            answer = journey._memo[key] = question(journey, *args, **kwargs)
        return answer

    return cast("Question[P, T]", remembered)


def lasting(*fields: str) -> Callable[[Question[P, T]], Question[P, T]]:
    """As `derived`, of an answer that follows from these fields and nothing else.

    An edit that touches none of them hands it on to the journey after it: it may hold records only
    where it names all their fields. A field is "touchpoints.lane"; "connections.*" is all that
    connections say. Whatever names a field of a table follows from the records' order, too.
    """
    return lasting_by(lambda *_: fields)


def lasting_by(fields: Callable[..., Iterable[str]]) -> Callable[[Question[P, T]], Question[P, T]]:
    """As `lasting`, where the fields depend on the arguments."""

    def remembering(question: Question[P, T]) -> Question[P, T]:
        FIELDS[question] = fields
        return derived(question)

    return remembering


def hand_on(before: Journey, after: Journey, touched: frozenset[str]) -> None:
    """Let a journey after an edit know what was answered before it, where the edit has no part.

    `touched`: what it changes, as `Patch.fields` says.
    """
    for key, answer in before._memo.copy().items():  # another thread may be asking just now
        question, args = (key[0], key[1]) if isinstance(key, tuple) else (key, ())
        if question in FIELDS and touched.isdisjoint(_followed(question, args)):
            after._memo[key] = answer


@lru_cache(1_000)
def _followed(question: Callable[..., object], args: tuple[Any, ...]) -> frozenset[str]:
    """The fields that an answer follows from, and their tables."""
    fields = frozenset(FIELDS[question](*args))
    return fields.union(field.split(".")[0] for field in fields)
