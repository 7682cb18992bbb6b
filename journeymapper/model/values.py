"""The ranges of the values a record may hold. Plain Python: importing it loads no pydantic."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from journeymapper.model.words import PILLARS

ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$"
TEXT_LIMIT = 4_000
DESCRIPTION_LIMIT = 20_000
LARGEST = sys.float_info.max

SENTIMENT = (-3, 3)
EFFORT = (1, 7)
ONE_TO_FIVE = (1, 5)
LANDMARK = (1, 4)
PERCENT = (0, 100)
BRAND_RATING = (0, 2)
STRENGTH = (-2, 2)

NO_STRENGTHS: Mapping[Any, int] = MappingProxyType({})


def is_day(text: str) -> bool:
    """Whether a text is a date like 2026-11-30."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        return False
    from datetime import date  # most maps have none

    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def frozen_strengths(value: Mapping[Any, int]) -> Mapping[Any, int]:
    """The pillars of a touchpoint with their strengths, in canonical order, unchangeable."""
    if not value:
        return NO_STRENGTHS
    return MappingProxyType({name: value[name] for name in PILLARS if name in value})
