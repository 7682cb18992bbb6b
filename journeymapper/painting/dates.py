"""Days as people write them, in the language spoken, whatever the machine's is."""

from __future__ import annotations

from datetime import date as Date
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from journeymapper.language import spoken, tr_as


def day_in_words(day: Date) -> str:
    """A date in full: 21 November 2026."""
    return _written(day, tr_as("day, month and year, as Qt writes them", "d MMMM yyyy"))


def day_of_year(day: Date) -> str:
    """A date without its year: 21 November."""
    return _written(day, tr_as("day and month, as Qt writes them", "d MMMM"))


def day_in_figures(day: Date) -> str:
    """A date where there is little room: 2026-11-21."""
    return _written(day, _figures())


def moment_in_figures(moment: datetime) -> str:
    """A date with the time of day: 2026-11-21 14:02."""
    return f"{day_in_figures(moment.date())} {moment:%H:%M}"


def read_day(text: str) -> Date:
    """The date somebody typed, in figures of the language or as in the file.

    Raises ValueError where it is none.
    """
    day = QLocale(spoken()).toDate(text.strip(), _figures().replace("dd", "d").replace("MM", "M"))
    return Date(day.year(), day.month(), day.day()) if day.isValid() else Date.fromisoformat(text)


def _figures() -> str:
    return tr_as("a date in figures, as Qt writes them", "yyyy-MM-dd")


def _written(day: Date, form: str) -> str:
    return QLocale(spoken()).toString(QDate(day.year, day.month, day.day), form)
