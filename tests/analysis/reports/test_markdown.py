from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from journeymapper.analysis.reports import markdown
from journeymapper.analysis.reports.checked import Unread
from journeymapper.analysis.reports.plain import plain
from tests.analysis.reports.examples import CALM, LOST, checked, decided, hostile, of
from tests.helpers.hostile import HOSTILE

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = {
    "bullet_list_close",
    "bullet_list_open",
    "heading_close",
    "heading_open",
    "inline",
    "list_item_close",
    "list_item_open",
    "paragraph_close",
    "paragraph_open",
    "strong_close",
    "strong_open",
    "text",
}


def test_a_map_is_told_by_stage_with_why_and_what_to_do_and_what_is_dismissed_apart() -> None:
    told = markdown.told([checked(LOST, select=("JM104", "JM203"))], [])
    assert told == (
        "# A dead end\n\n"
        "File m.journey, profile review: 1 error, 1 dismissed.\n\n"
        "## Research\n\n"
        "* **Error 1.** “I am further off” leads nowhere (JM104)\n"
        "  * Why: The customer gets here before the goal, and no step follows."
        " People who are stuck leave.\n"
        "  * What to do: Connect the next step\n\n"
        "## Dismissed\n\n"
        "* **Error.** Nothing confirms “I buy” (JM203)\n"
        "  * Dismissed because: They get a receipt\n"
        "  * Why: No step follows that says that it worked."
        " People who are not sure do it again, or call.\n"
        "  * What to do: Add a confirmation right after it"
    )


def test_the_opportunities_are_told_as_actions_the_first_due_first() -> None:
    told = markdown.told([of(decided())], [])
    assert told.partition("## Opportunities\n\n")[2] == (
        "* Ask less\n"
        "  * Owner: Shop\n"
        "  * Due: 2026-11-30\n"
        "  * Status: Planned\n"
        "  * Effort: 2 of 5\n"
        "  * At: I search\n"
        "* Tell them\n"
        "  * Status: Idea"
    )


def test_a_calm_map_says_so_and_a_bad_file_is_told_after_the_maps() -> None:
    told = markdown.told([checked(CALM)], [Unread("bad.journey", ("it is empty",))])
    assert told == (
        "# A calm map\n\n"
        "File m.journey, profile review: nothing found.\n\n"
        "# Not read\n\n"
        "* File bad.journey: it is empty"
    )


def test_whom_a_finding_is_about_is_told_by_name() -> None:
    told = markdown.told([checked(LOST, select=("JM307",))], [])
    assert "  * For: Regular customer\n" in told


def test_hostile_labels_are_text_and_nothing_else() -> None:
    tokens = _tokens(markdown.told(*hostile()))
    assert {token.type for token in tokens} == OURS


@pytest.mark.parametrize("label", HOSTILE)
def test_a_hostile_title_is_shown_letter_by_letter(label: str) -> None:
    maps, _ = hostile()
    told = markdown.told([maps[HOSTILE.index(label)]], [])
    title = next(token for token in PARSER.parse(told) if token.type == "inline")
    assert "".join(child.content for child in title.children or ()) == plain(label)


def _tokens(told: str) -> list[Token]:
    tokens = PARSER.parse(told)
    return tokens + [child for token in tokens for child in token.children or ()]
