"""Days as people write them, in the language spoken, whatever the machine's is."""

from __future__ import annotations

from datetime import date as Date

from PySide6.QtCore import QDate, QLocale

from journeymapper.language import spoken, tr_as


def day_in_words(day: Date) -> str:
    """A date in full: 21 November 2026."""
    return _written(day, tr_as("day, month and year as Qt writes them", "d MMMM yyyy"))


def day_in_short(day: Date) -> str:
    """A date in figures, where there is little room."""
    return QLocale(spoken()).toString(_day(day), QLocale.FormatType.ShortFormat)


def _written(day: Date, form: str) -> str:
    return QLocale(spoken()).toString(_day(day), form)


def _day(day: Date) -> QDate:
    return QDate(day.year, day.month, day.day)
