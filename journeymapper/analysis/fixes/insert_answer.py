"""Answering customers: at once, and where a high aim needs it first."""

from __future__ import annotations

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.newcomer import Newcomer
from journeymapper.analysis.fixes.put_after import proposals_after
from journeymapper.language import marked, tr

ANSWER = Newcomer(
    title=marked("Somebody answers me at once"),
    description=marked(
        "Answer at once, if only to say who will and when; a menu or a list of questions "
        "answers the usual ones."
    ),
    systems=(marked("chatbot"), marked("shared inbox")),
    levels=("responsive", "proactive"),
    pillars={"empathy": 1},
    by="human",
)


def answer(here: str) -> Fix:
    """An answer right after a question."""
    return Fix(
        "add-answer",
        tr("Add an answer right after"),
        lambda journey: proposals_after(journey, here, ANSWER),
    )
