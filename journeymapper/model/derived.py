"""Questions about a journey, each answered once. Plain Python: importing it loads no pydantic."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

P = ParamSpec("P")
T = TypeVar("T")
UNASKED = object()


def derived(
    question: Callable[Concatenate[Journey, P], T],
) -> Callable[Concatenate[Journey, P], T]:
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

    return cast("Callable[Concatenate[Journey, P], T]", remembered)
