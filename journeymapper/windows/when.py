"""When something was, as one would say it today."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from journeymapper.language import tr
from journeymapper.painting.dates import day_in_words, day_of_year, moment_in_figures


def day_of(moment: datetime | None, now: datetime) -> str:
    """“today 14:02”, “yesterday”, “12 November”, “12 November 2024”; "" for no moment."""
    if moment is None:
        return ""
    if moment.date() == now.date():
        said = tr("today {time}")
        return said.format(time=moment.strftime("%H:%M"))
    if moment.date() == now.date() - timedelta(days=1):
        return tr("yesterday")
    day = moment.date()
    return day_of_year(day) if day.year == now.year else day_in_words(day)


def day_and_time(moment: datetime) -> str:
    """“today 14:02”, “12 November 14:02”."""
    now = datetime.now()
    said = day_of(moment, now)
    if moment.date() == now.date():
        return said
    return tr("{day} {time}").format(day=said, time=moment.strftime("%H:%M"))


def clock(moment: datetime | None) -> str:
    """The time of day, with the day where it was not today."""
    if moment is None:
        return ""
    return f"{moment:%H:%M}" if moment.date() == date.today() else moment_in_figures(moment)
