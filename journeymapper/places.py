"""Where the program's own files lie: icons, fonts, themes, sample maps and the guide.

A wheel carries them inside the package; in a source tree they lie beside it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources(*parts: str) -> Path:
    """The folder of icons, fonts and themes, or what `parts` name in it.

    `resources("icons", "star.svg")`. FileNotFoundError names what is missing.
    """
    return _find("resources", *parts)


def sample_maps(*parts: str) -> Path:
    """The folder of finished maps to learn from, or what `parts` name in it."""
    return _find("sample_maps", *parts)


def guide(language: str = "") -> Path:
    """The facilitator's guide, Markdown; its pictures lie where it says, seen from there.

    The one of a language by its code (ISO 639-1), where it has one, else the English one.
    """
    english = _find("docs", "facilitating.md")
    own = english.with_name(f"facilitating.{language}.md")
    return own if own.exists() else english


def _find(*parts: str) -> Path:
    for home in (_PACKAGE, _PACKAGE.parent):
        if (home / parts[0]).is_dir():
            found = home.joinpath(*parts)
            if found.exists():
                return found
            raise FileNotFoundError(f"{found} is missing: install JourneyMapper again")
    raise FileNotFoundError(f"No {parts[0]} near {_PACKAGE}: install JourneyMapper again")
