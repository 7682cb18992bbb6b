"""Questions about a journey, each answered once. Plain Python: importing it loads no pydantic."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

P = ParamSpec("P")
T = TypeVar("T")


def derived(
    question: Callable[Concatenate[Journey, P], T],
) -> Callable[Concatenate[Journey, P], T]:
    """Remember the answer of a question about a journey, with its hashable arguments.

    A journey never changes, so each question is worked out once; the answers go with it.
    """

    @wraps(question)
    def remembered(journey: Journey, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (question, args, tuple(kwargs.items()))
        if key not in journey._memo:
            journey._memo[key] = question(journey, *args, **kwargs)
        answer: T = journey._memo[key]
        return answer

    return cast("Callable[Concatenate[Journey, P], T]", remembered)
