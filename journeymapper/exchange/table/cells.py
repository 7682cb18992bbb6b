"""What a cell says for a field of a touchpoint, and what of it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from journeymapper.exchange.table.fields import Field
from journeymapper.exchange.table.lists import PART, SENTENCE, SENTENCES, parts_of
from journeymapper.exchange.table.scales import FEELING, NUMBER, Scale, number_in
from journeymapper.exchange.vocabulary import signs_of, value_of
from journeymapper.model.values import TEXT_LIMIT

Said = tuple[Any, tuple[str, ...]]
"""A value of the touchpoint's field, None for none; and the words that say nothing."""

STRENGTH = re.compile(r"[+\-−]?[0-2]\Z")
NUMBERED = re.compile(NUMBER.pattern + r"(?:[.):]|\s*[-–:=])?\s+(\D.*)", re.DOTALL)
TIME = re.compile(r"(\d{1,9}(?:[.,]\d{1,3})?)\s*([a-z]*)\.?")
MINUTES = {"": 1, "m": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1, "minuten": 1,
           "minuto": 1, "minutos": 1, "h": 60, "hour": 60, "hours": 60, "std": 60, "stunde": 60,
           "stunden": 60, "heure": 60, "heures": 60, "hora": 60, "horas": 60, "d": 1440,
           "day": 1440, "days": 1440, "tag": 1440, "tage": 1440, "jour": 1440, "jours": 1440,
           "dia": 1440, "dias": 1440}  # fmt: skip
STARS = re.compile(r"[★☆⭐]{1,10}")


def read_cell(field: Field, cell: str, scale: Scale | None = None) -> Said:
    """What a filled cell says; `scale` is the one its numbers are told on."""
    return READERS[field.kind](field, cell, scale)


def _text(field: Field, cell: str, _: Scale | None) -> Said:
    if len(cell) > TEXT_LIMIT and field.key != "description":
        return None, (cell,)
    if field.key == "fail_point":
        return {"text": "" if value_of("moment_of_truth", cell) == "yes" else cell}, ()
    return ({"text": cell} if field.key == "expectation" else cell), ()


def _one(field: Field, cell: str, _: Scale | None) -> Said:
    numbered = NUMBERED.fullmatch(cell)
    number = number_in(cell) or 0
    key = value_of(field.key, cell) or (value_of(field.key, numbered[2]) if numbered else None)
    dimension = field.dimension
    assert dimension is not None
    if key is None and field.key == "level" and number in range(1, len(dimension.values) + 1):
        key = dimension.values[int(number) - 1].key
    if key is None:
        return None, (cell,)
    return ({dimension.part: key} if dimension.part else key), ()


def _scale(field: Field, cell: str, scale: Scale | None) -> Said:
    dimension = field.dimension
    assert dimension is not None
    own = Scale(int(dimension.values[0].key), int(dimension.values[-1].key))
    number = number_in(cell)
    if number is not None:
        value = (scale or own).on(own, number)
    elif STARS.fullmatch(cell):
        value = Scale(1, 5).on(own, sum(star != "☆" for star in cell))
    else:
        value = _word_on_scale(field.key, cell)
    return value, () if value is not None else (cell,)


def _word_on_scale(field: str, cell: str) -> int | None:
    """The value of words, of words after a number, of faces among words; the mean of several."""
    numbered = NUMBERED.fullmatch(cell)
    for words in (cell, numbered[2] if numbered else ""):
        if (key := value_of(field, words)) is not None:
            return int(key)
    signs = signs_of(field)
    keys: list[str | None] = [signs[sign] for sign in cell if sign in signs]
    keys = keys or [value_of(field, part) for part in parts_of(cell.replace("/", ","))]
    known = [int(key) for key in keys if key is not None]
    if not known or len(known) < len(keys):
        return None
    mean = sum(known) / len(known)
    return FEELING.on(FEELING, mean) if field == "sentiment" else round(mean)


def _many(field: Field, cell: str, _: Scale | None) -> Said:
    dimension = field.dimension
    assert dimension is not None
    parts = parts_of(cell)
    if dimension.table:
        return _fitting(parts)
    known = {part: value_of(field.key, part) for part in parts}
    keys = tuple(dict.fromkeys(key for key in known.values() if key is not None))
    return keys or None, tuple(part for part, key in known.items() if key is None)


def _strengths(field: Field, cell: str, _: Scale | None) -> Said:
    held: dict[str, int] = {}
    unread = []
    for part in parts_of(cell):
        match = STRENGTH.search(part[-2:])
        words, strength = (part[: -len(match[0])], match[0]) if match else (part, "1")
        key = value_of(field.key, words)
        if key is None:
            unread.append(part)
        else:
            held[key] = int(strength.replace("−", "-"))
    return held or None, tuple(unread)


def _words(field: Field, cell: str, _: Scale | None) -> Said:
    sentences = field.key in SENTENCES and (";" in cell or "\n" in cell)
    return _fitting(parts_of(cell, SENTENCE if sentences else PART))


def _fitting(parts: tuple[str, ...]) -> Said:
    kept = tuple(part for part in parts if len(part) <= TEXT_LIMIT)
    return kept or None, tuple(part for part in parts if len(part) > TEXT_LIMIT)


def _yes(field: Field, cell: str, _: Scale | None) -> Said:
    key = value_of(field.key, cell)
    return (None, (cell,)) if key is None else (key == "yes", ())


def _minutes(field: Field, cell: str, _: Scale | None) -> Said:
    match = TIME.fullmatch(cell.strip().casefold())
    if match is None or match[2] not in MINUTES:
        return None, (cell,)
    amount = float(match[1].replace(",", ".")) * MINUTES[match[2]]
    return int(amount) if amount == int(amount) else amount, ()


READERS: dict[str, Callable[[Field, str, Scale | None], Said]] = {
    "text": _text,
    "one": _one,
    "scale": _scale,
    "many": _many,
    "strengths": _strengths,
    "words": _words,
    "opportunities": _words,
    "yes": _yes,
    "minutes": _minutes,
}
