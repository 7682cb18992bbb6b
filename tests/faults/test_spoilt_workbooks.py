"""S1 for workbooks: one that is spoilt, as a whole or inside, is read or refused in words."""

from __future__ import annotations

import random
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest

from journeymapper.exchange.carried import WriteOptions
from journeymapper.exchange.refused import Refused
from journeymapper.exchange.table.grid import Grid
from journeymapper.exchange.table.sheet import in_workbook
from journeymapper.exchange.table.workbook import as_xlsx
from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from tests.faults.spoiling import spoilt

MUTANTS = 16
JOURNEY = map_file.read(sorted(sample_maps().glob("*.journey"))[0])
SOUND = as_xlsx(JOURNEY, WriteOptions()).data


def spoilt_inside(chance: random.Random) -> bytes:
    """The workbook with one of its parts spoilt, and packed again."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(SOUND)) as held,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book,
    ):
        part = chance.choice(held.namelist())
        for name in held.namelist():
            data = held.read(name)
            book.writestr(name, spoilt(data, chance) if name == part else data)
    return out.getvalue()


@pytest.mark.parametrize("number", range(MUTANTS))
def test_a_spoilt_workbook_is_read_or_refused_in_words(number: int) -> None:
    chance = random.Random(f"xlsx {number}")
    data = spoilt_inside(chance) if number % 3 else spoilt(SOUND, chance)
    with suppress(Refused):
        assert isinstance(in_workbook(data), Grid)
