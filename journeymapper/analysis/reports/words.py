"""The words of reports, in the language spoken."""

from __future__ import annotations

from journeymapper.language import marked, tr

_WORDS = {
    "error": marked("Error"),
    "warning": marked("Warning"),
    "info": marked("Note"),
    "dismissed": marked("Dismissed"),
    "because": marked("Dismissed because"),
    "whom": marked("For"),
    "where": marked("At"),
    "why": marked("Why"),
    "do": marked("What to do"),
    "as_is": marked("As is"),
    "to_be": marked("To be"),
    "map": marked("The map"),
    "scores": marked("What it adds up to"),
    "findings": marked("What the map says"),
    "opportunities": marked("Opportunities"),
    "personas": marked("Whose journey it is"),
    "promises": marked("Promises"),
    "needs": marked("Needs"),
    "frustrations": marked("Frustrations"),
    "calm": marked("Nothing stands out."),
    "maps": marked("What the maps say"),
    "unread": marked("Not read"),
    "made": marked("made with JourneyMapper"),
    "numbers": marked("Numbers are those of the findings list and of an exported picture."),
}


def words() -> dict[str, str]:
    """Each of them by its key."""
    return {key: tr(text) for key, text in _WORDS.items()}
