"""Which screen the presentation fills: the other one, this one, or one by its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from PySide6.QtGui import QScreen

from journeymapper.language import tr

OTHER, THIS = "", "this"


class Named(Protocol):
    """A screen, as far as choosing it goes."""

    def name(self) -> str: ...


S = TypeVar("S", bound=Named)


def chosen(choice: str, here: S, screens: Sequence[S]) -> S:
    """The screen meant by a choice, seen from the window's; the other one where it is gone."""
    others = [each for each in screens if each is not here]
    if choice == THIS:
        return here
    by_name = [each for each in screens if each.name() == choice]
    return next(iter([*by_name, *others, here]))


def choices(screens: Sequence[QScreen]) -> list[tuple[str, str]]:
    """What can be chosen, and how it is called."""
    named = [(each.name(), _called(each)) for each in screens] if len(screens) > 1 else []
    return [
        (OTHER, tr("The other screen, where there is one")),
        (THIS, tr("The screen of this window")),
        *named,
    ]


def _called(screen: QScreen) -> str:
    size = screen.size()
    words = tr("{name}, {width} × {height}")
    return words.format(name=screen.name(), width=size.width(), height=size.height())
