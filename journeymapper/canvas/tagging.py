"""Tagging the selected touchpoints with one key; all of them at once, as one step."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from journeymapper.language import label, tr
from journeymapper.model.edits import tags
from journeymapper.model.edits.connections import set_kind
from journeymapper.model.words import CONNECTION_KINDS, LEVELS

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface

Given = ParamSpec("Given")


def of_cards(verb: Callable[Concatenate[Surface, Given], None]) -> Callable[..., None]:
    """The verb; without a card in hand it says what is missing."""

    @wraps(verb)
    def tagging(canvas: Surface, *given: Given.args, **named: Given.kwargs) -> None:
        if canvas.touchpoints:
            verb(canvas, *given, **named)
        else:
            canvas.say(tr("Select a card first"))

    return tagging


@of_cards
def toggle_fail_point(canvas: Surface) -> None:
    """A place that can go wrong, or not."""
    canvas.edit(tags.toggle_fail_point(canvas.document.journey, canvas.touchpoints))


@of_cards
def toggle_moment_of_truth(canvas: Surface) -> None:
    """A moment that decides how the customer feels about the whole, or not."""
    canvas.edit(tags.toggle_moment_of_truth(canvas.document.journey, canvas.touchpoints))


@of_cards
def set_level(canvas: Surface, number: int) -> None:
    """The level 1 to 5, from the ground up."""
    fields = {"level": LEVELS[number - 1]}
    canvas.edit(tags.set_fields(canvas.document.journey, canvas.touchpoints, **fields))


def set_number(canvas: Surface, number: int) -> None:
    """The level of the selected cards; where only connections are selected, their kind."""
    lines = canvas.selection.of("connections")
    if lines and not canvas.touchpoints:
        kind = CONNECTION_KINDS[number - 1]
        canvas.edit(set_kind(canvas.document.journey, lines, kind))
        canvas.say(tr("Connection: {kind}").format(kind=label(kind)))
    else:
        set_level(canvas, number)


@of_cards
def set_sentiment(canvas: Surface, sentiment: int) -> None:
    """The feeling, from -3 to 3."""
    canvas.edit(tags.set_sentiment(canvas.document.journey, canvas.touchpoints, sentiment))


@of_cards
def step_sentiment(canvas: Surface, by: int) -> None:
    """A feeling better or worse."""
    canvas.edit(tags.step_sentiment(canvas.document.journey, canvas.touchpoints, by))


@of_cards
def set_effort(canvas: Surface, effort: int) -> None:
    """The effort, 1 easy to 7 hard."""
    canvas.edit(tags.set_fields(canvas.document.journey, canvas.touchpoints, effort=effort))


@of_cards
def ask_effort(canvas: Surface) -> None:
    """Wait for a digit from 1 to 7."""
    canvas.asks_effort = True
    canvas.say(tr("Effort: type 1 (effortless) to 7 (exhausting)."))
