from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def test_the_lock_knows_the_very_requirements_of_the_project() -> None:
    (locked,) = (p for p in _toml("uv.lock")["package"] if p["name"] == "journeymapper")
    project = _toml("pyproject.toml")["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(each for extra in extras for each in extra)]
    assert sorted(
        (requirement["name"], requirement.get("specifier", ""))
        for requirement in locked["metadata"]["requires-dist"]
    ) == sorted(_name_and_range(requirement) for requirement in wanted)


def test_the_lock_names_public_places_only() -> None:
    addresses = re.findall(r"\w+://[^/\"]+", (ROOT / "uv.lock").read_text(encoding="utf-8"))
    assert set(addresses) == {"https://pypi.org", "https://files.pythonhosted.org"}


def _name_and_range(requirement: str) -> tuple[str, str]:
    ((name, ranges),) = re.findall(r"^([\w-]+)(?:\[\w+\])?([^;]*)", requirement)
    return name.lower(), ranges.strip()


def _toml(file: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / file).read_text(encoding="utf-8"))
