"""Why Mermaid refuses a line, and what it would want there."""

from __future__ import annotations

import re

from journeymapper.exchange.mermaid.characters import trimmed
from journeymapper.language import marked

SEMICOLON = marked("Mermaid takes no semicolon here: leave it out, or write #59; for it")
NO_SCORE = marked("a task needs a colon and a score from 1 to 5, as in “Pay: 3: Customer”")
NO_NAME = marked("a task needs a name before its colon, as in “Pay: 3: Customer”")
NO_SECTION = marked("“section” needs a name, as in “section Order”")
COLON_IN_SECTION = marked("the name of a section holds no colon: write #58; for it")
NO_TITLE = marked("“title” needs words behind it, as in “title Buying a bicycle”")
BEGINS_AGAIN = marked("“journey” at the start of a line begins a diagram: put another word first")
BEGINS_NOT = marked("a diagram begins with the word “journey” and nothing else")
UNCLOSED = marked("a description in braces needs a closing brace")
NO_WORDS = marked("“accTitle:” and “accDescr:” need words behind them")
TITLE_IN_FRONT = marked("a title needs quotes in the front matter, where it is not only words")
C4_WORD = marked(
    "Mermaid takes a journey with C4Container, C4Component, C4Dynamic or C4Deployment in it for "
    "a C4 diagram: put a blank into that word"
)

KEYWORDS = {"section": NO_SECTION, "title": NO_TITLE}
BARE_KEYWORD = re.compile(r"(section|title)(?=$|[^\w])", re.ASCII | re.IGNORECASE)


def why_no_task(name: str) -> str:
    """Why a name without a score behind it is refused."""
    keyword = BARE_KEYWORD.fullmatch(trimmed(name))
    return KEYWORDS[keyword[1].lower()] if keyword else NO_SCORE


def why_odd(sign: str) -> str:
    """Why a sign is refused where no task's name stands before it."""
    return SEMICOLON if sign == ";" else NO_NAME
