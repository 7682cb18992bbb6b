"""docs/file-format.md tells every field there is, and its example is a map."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeymapper.model.journey import RECORD_TYPES
from journeymapper.model.records import REQUIRED, Header, Part
from journeymapper.storage.map_file import decode
from journeymapper.storage.schema import definition, file_schema

TOLD = (Path(__file__).parents[2] / "docs" / "file-format.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", TOLD, re.MULTILINE | re.DOTALL))
KINDS: dict[str, type[Part]] = {"The map": Header, **RECORD_TYPES}


@pytest.mark.parametrize("section", KINDS)
def test_every_field_of_a_record_is_told_in_its_section(section: str) -> None:
    told = SECTIONS[section]
    fields = [*KINDS[section].defaults]
    assert [field for field in fields if f"`{field}`" not in told] == []


@pytest.mark.parametrize("section", KINDS)
def test_what_must_be_there_is_bold(section: str) -> None:
    rows = [row.split("|")[1] for row in SECTIONS[section].splitlines() if row.startswith("| ")]
    bold = {name for row in rows for name in re.findall(r"\*\*`(\w+)`\*\*", row)}
    kind = KINDS[section]
    assert bold == {name for name, value in kind.defaults.items() if value is REQUIRED}


@pytest.mark.parametrize("section", KINDS)
def test_every_field_and_word_inside_a_field_is_told(section: str) -> None:
    schema = str(definition(KINDS[section])["properties"])
    parts = re.findall(r"#/\$defs/(\w+)", schema) if section != "The map" else []
    inside = [name for part in parts for name in file_schema()["$defs"][part]["properties"]]
    words = re.findall(r"'(\w+)'", " ".join(re.findall(r"'enum': (\[[^]]*\])", schema)))
    assert [name for name in inside + words if f"`{name}`" not in SECTIONS[section]] == []


def test_the_example_is_a_map() -> None:
    example = re.search(r"```json\n(.*?)```", TOLD, re.DOTALL)
    assert example is not None
    assert decode(example[1].encode()).header.title == "Buying a vacuum cleaner"
