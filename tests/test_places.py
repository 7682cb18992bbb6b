from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from journeymapper import places
from tests.helpers import guide

ROOT = Path(__file__).resolve().parent.parent


def test_a_source_tree_has_its_resources_beside_the_package() -> None:
    assert places.resources("icons", "star.svg") == ROOT / "resources" / "icons" / "star.svg"


def test_a_source_tree_has_its_sample_maps_beside_the_package() -> None:
    assert places.sample_maps() == ROOT / "sample_maps"


def test_a_missing_file_is_named_with_what_to_do() -> None:
    with pytest.raises(FileNotFoundError, match=r"no-such-thing\.svg is missing: install"):
        places.resources("icons", "no-such-thing.svg")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the wheel fills when it is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=60)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.mark.parametrize("kind", ["resources", "sample_maps"])
def test_a_wheel_carries_every_file_where_places_looks(installed: Path, kind: str) -> None:
    assert _files(_place(installed, kind)) == _files(ROOT / kind)


def test_a_wheel_carries_the_guide_and_its_pictures(installed: Path) -> None:
    folder = _place(installed, "guide").parent
    pictures = {each.relative_to(ROOT / "docs") for each in guide.pictures()}
    assert _files(folder) == {Path("facilitating.md"), Path("facilitating.de.md"), *pictures}


def _place(installed: Path, kind: str) -> Path:
    """Where an installed program says that this lies."""
    ask = f"from journeymapper import places; print(places.{kind}())"
    answer = subprocess.run(
        [sys.executable, "-c", ask],
        cwd=installed.parent,
        env={**os.environ, "PYTHONPATH": str(installed)},
        check=True,
        capture_output=True,
        text=True,
        timeout=30,
    )
    return Path(answer.stdout.strip())


def _files(folder: Path) -> set[Path]:
    return {file.relative_to(folder) for file in folder.rglob("*") if file.is_file()}
