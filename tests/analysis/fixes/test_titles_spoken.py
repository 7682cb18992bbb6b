from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

from journeymapper.analysis import fixes
from journeymapper.analysis.fixes.build_pillar import BUILDERS
from journeymapper.analysis.fixes.newcomer import Newcomer
from journeymapper.language import languages

TWO_LINES = 38
"""So many letters a card shows of its title, as the templates hold it."""


@pytest.mark.usefixtures("speaking")
@pytest.mark.parametrize("code", languages()[1:])
def test_titles_of_cards_that_fixes_add_fit_a_card_in_other_languages() -> None:
    titles = {next(each.forms())["title"] for each in newcomers()}
    assert [title for title in sorted(titles) if len(title) > TWO_LINES] == []


def newcomers() -> Iterator[Newcomer]:
    yield from BUILDERS.values()
    for entry in pkgutil.iter_modules(fixes.__path__, f"{fixes.__name__}."):
        held = vars(importlib.import_module(entry.name)).values()
        yield from (each for each in held if isinstance(each, Newcomer))
