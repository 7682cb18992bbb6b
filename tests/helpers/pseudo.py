"""A language nobody speaks, in which a text that was not translated stands out.

Every letter of a text gets an accent, the text grows by some 40 %, as German does, and is put in
brackets: whatever still has plain letters was not asked for, or is the map's own.
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
HEBREW = str.maketrans(PLAIN, "אבגדהוזחטיכלמנסעפצקרשתאבגד" * 2)
PLACE = re.compile(r"({[^{}]*})")
VOWEL = re.compile("[aeiouy]")
FORM = "as Qt writes them"
"""What a use ends in whose text is no words, but letters that stand for figures."""
CODE = "el"
"""Whose months have no plain letters either."""


class Pseudo(NullTranslations):
    """Each text with accents and in brackets, its {places} kept; what has no letters as it is."""

    def gettext(self, message: str) -> str:
        told = "".join(
            part if PLACE.match(part) else accented(part) for part in PLACE.split(message)
        )
        return f"[{told}]" if told != message else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return message if context.endswith(FORM) else self.gettext(message)


class RightToLeft(Pseudo):
    """Each text in Hebrew letters, which run from the right."""

    def gettext(self, message: str) -> str:
        return "".join(
            part if PLACE.match(part) else part.translate(HEBREW) for part in PLACE.split(message)
        )


def accented(text: str) -> str:
    """The text in letters of its own, each vowel twice."""
    return VOWEL.sub(lambda vowel: vowel[0] * 2, text).translate(PSEUDO)


@contextmanager
def speaking_pseudo(words: NullTranslations | None = None, code: str = CODE) -> Iterator[None]:
    """Within this, the program speaks a language nobody speaks; afterwards English."""
    language.use(words or Pseudo(), code)
    try:
        yield
    finally:
        language.speak(language.ENGLISH)


def plain_words(text: str) -> list[str]:
    """The words in a text that have no accents: not translated."""
    return re.findall(r"[A-Za-z][A-Za-z]*", text)
