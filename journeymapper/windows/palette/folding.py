"""Text as it is compared: without case and accents, letter by letter as long as before."""

from __future__ import annotations

from unicodedata import normalize


class _Letters(dict[int, str]):
    """What each letter becomes; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = normalize("NFD", letter)[0].lower()
        self[code] = plain if len(plain) == 1 else letter
        return self[code]


_LETTERS = _Letters()


def folded(text: str) -> str:
    """The text in small letters without accents; each letter keeps its place."""
    return text.lower() if text.isascii() else text.translate(_LETTERS)
