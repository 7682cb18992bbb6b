from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from journeymapper.places import sample_maps


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A copy of a sample map, coffee-machine.journey."""
    return Path(shutil.copy(sample_maps("coffee-machine.journey"), tmp_path))
