"""What ties a control to a field of the selected records: how to read it, what edit it makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from journeymapper.windows.widgets.value_widget import MIXED, ValueWidget, common

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch

Keys = tuple[str, ...]
Show = Callable[["Journey", list[Any]], Any]
Write = Callable[["Journey", Keys, Any], "Patch"]


def no_words(value: Any) -> str:
    """For fields whose value needs no words beside them."""
    return ""


@dataclass(frozen=True, slots=True)
class Binding:
    """One field of a form.

    `show` gives the control's value for the selected records; `write` the edit for a value the
    user wants; `say` the value in words; `told` is called with these words. `create` is the edit
    for a value that does not exist yet; `words` the table of the map's words its values stand in.
    """

    widget: ValueWidget
    show: Show
    write: Write
    say: Callable[[Any], str] = no_words
    told: Callable[[str], None] | None = None
    create: Write | None = field(default=None)
    words: str = ""


def reading(read: Callable[[Any], Any]) -> Show:
    """A `show` for a plain field: the value all records share, or MIXED."""
    return lambda journey, records: common(map(read, records))


def in_words(value: Any, words: Callable[[Any], str], nothing: str, mixed: str) -> str:
    """A value in words, also when there is none or several."""
    if value is MIXED:
        return mixed
    return words(value) if value not in (None, "", (), False) else nothing
