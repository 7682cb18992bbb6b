"""What leaves the house with an exported picture, told before it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

from journeymapper.language import tr
from journeymapper.windows.widgets.captioned import wrapped_label

MOST_NAMES = 4
LINES = 5
"""Room for the longest of what it says: the dialog stays as it is while choices change."""


class WhatGoesAlong:
    """A text for below the choices; `still_named` gives the names that redacting leaves in."""

    def __init__(self, still_named: Callable[[], tuple[str, ...]]) -> None:
        self.label: QLabel = wrapped_label("", "caption")
        self.label.setMinimumSize(QSize(0, LINES * self.label.fontMetrics().lineSpacing()))
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._still_named = still_named
        self._names: tuple[str, ...] | None = None

    def tell(self, *, redact: bool, carries: bool, kind: str = "picture") -> None:
        """Say what is left out, or whether the whole map goes along.

        `kind` is what the format is, as `Format` has it: what is not to be looked at is data.
        """
        told = {"picture": _whole(carries), "report": _report()}
        whole = told.get(kind, _data())
        self.label.setText("\n".join(self._redacted(kind in told)) if redact else whole)

    def _redacted(self, is_shown: bool) -> Iterator[str]:
        """A sentence a line."""
        if self._names is None:
            self._names = self._still_named()
        yield tr(
            "Left out: persons, owners, who takes part, quotes, notes, descriptions, where evidence"
            " is from, why findings were dismissed, the file's name."
        )
        if is_shown:
            yield tr("The map does not go along.")
        if self._names:
            several = ("…",) * (len(self._names) > MOST_NAMES)
            names = ", ".join((*self._names[:MOST_NAMES], *several))
            yield tr("Titles and other texts stay, and name: {names}").format(names=names)


def _whole(carries: bool) -> str:
    if carries:
        return tr(
            "The whole map goes along, with persons, owners, quotes and notes:"
            " whoever gets the file can open it."
        )
    return tr("Only what is shown goes along.")


def _report() -> str:
    return tr(
        "The report names personas and owners, and says what they say;"
        " slides hold all that is known of each touchpoint in their notes."
    )


def _data() -> str:
    return tr("Whoever gets the file has all that it can hold of the map, owners and quotes, too.")
