"""Why an action cannot be done just now, in words that say what to do first."""

from __future__ import annotations

from journeymapper.language import marked, tr

NEEDS: dict[str, str] = {
    "": marked("Open a map or start one first"),
    "undo": marked("Nothing to undo"),
    "redo": marked("Nothing to redo"),
    "selection": marked("Select something first"),
    "cards": marked("Select a card first"),
    "cards_or_lines": marked("Select a card first"),
    "several_cards": marked("Select several cards first"),
    "connections": marked("Select a connection first"),
    "findings": marked("There are no findings"),
    "finding": marked("Choose a finding first"),
    "dismissed": marked("Choose a dismissed finding first"),
    "fix": marked("Choose a finding that can be mended"),
    "filtered": marked("All cards are shown"),
    "saved_views": marked("No view is saved yet"),
    "snapshots": marked("No snapshot is taken yet"),
    "opportunities": marked("There are no opportunities yet"),
    "as_is": marked("This map is one of how it is to be already"),
    "touchpoints": marked("There are no touchpoints yet"),
    "saved": marked("The map has no file yet"),
}
"""By what a row of the table of actions needs."""


def why_not(need: str) -> str:
    """What must be so first, in the user's language."""
    return tr(NEEDS.get(need, "Open a map first"))
