"""When something was, as one would say it today."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from journeymapper.language import tr


def day_of(moment: datetime | None, now: datetime) -> str:
    """“today 14:02”, “yesterday”, “12 November”, “12 November 2024”; "" for no moment."""
    if moment is None:
        return ""
    if moment.date() == now.date():
        said = tr("today {time}")
        return said.format(time=moment.strftime("%H:%M"))
    if moment.date() == now.date() - timedelta(days=1):
        return tr("yesterday")
    form = "d MMMM" if moment.year == now.year else "d MMMM yyyy"
    day = QDate(moment.year, moment.month, moment.day)
    return _ENGLISH.toString(day, form)


_ENGLISH = QLocale(QLocale.Language.English)
"""The words around it are English as well."""
