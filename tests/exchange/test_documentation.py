from __future__ import annotations

from pathlib import Path

from journeymapper.exchange.table.fields import FIELDS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "tables.md"


def test_the_page_on_tables_names_every_column() -> None:
    rows = [line.split("|")[1] for line in PAGE.read_text("utf-8").splitlines() if line[:1] == "|"]
    told = {name.strip() for row in rows for name in row.split(",")}
    assert {field.label for field in FIELDS} <= told
