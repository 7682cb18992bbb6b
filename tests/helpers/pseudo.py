"""A language nobody speaks, in which a text that was not translated stands out.

Every letter of a text gets an accent, and the text is put in brackets, so that whatever still has
plain letters was not asked for, or is the map's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import NullTranslations

from journeymapper import language

PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ACCENTED = "ÅƁÇĐÉƑĞĤÏĴĶĻṀÑÖÞɊŔŠŢÜṼŴẊÝŽåƀçđéƒğĥïĵķļɱñöþɋŕšţüṽŵẋýž"
PSEUDO = str.maketrans(PLAIN, ACCENTED)
PLACE = re.compile(r"({[^{}]*})")
CODE = "en-XA"


class Pseudo(NullTranslations):
    """Each text with accents and in brackets, its {places} kept; what has no letters as it is."""

    def gettext(self, message: str) -> str:
        parts = PLACE.split(message)
        told = "".join(part if PLACE.match(part) else part.translate(PSEUDO) for part in parts)
        return f"[{told}]" if told != message else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)


@contextmanager
def speaking_pseudo() -> Iterator[None]:
    """Within this, the program speaks the language nobody speaks; afterwards English."""
    language.use(Pseudo(), CODE)
    try:
        yield
    finally:
        language.speak(language.ENGLISH)


def plain_words(text: str) -> list[str]:
    """The words in a text that have no accents: not translated."""
    return re.findall(r"[A-Za-z][A-Za-z]*", text)
