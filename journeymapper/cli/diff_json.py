"""The answer of `diff` for programs; its form is a promise (docs/command-line.md)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from journeymapper.cli.check_json import dismissed_told, finding_told

if TYPE_CHECKING:
    from journeymapper.cli.comparing import Compared
    from journeymapper.model.diff import Entry

VERSION = 1


def told(compared: Compared) -> str:
    """What is different in the records, and what became of the findings."""
    records, findings = compared.records, compared.findings
    answer = {
        "version": VERSION,
        "old": compared.old_file,
        "new": compared.new_file,
        "profile": compared.profile,
        "records": {
            "added": _entries(records.added),
            "removed": _entries(records.removed),
            "changed": [
                {
                    **_entry(each),
                    "fields": [
                        {"field": change.field, "old": change.old, "new": change.new}
                        for change in each.fields
                    ],
                }
                for each in records.changed
            ],
            "moved": [{**_entry(each), "follows": each.follows} for each in records.moved],
        },
        "findings": {
            "gone": [finding_told(each) for each in findings.gone],
            "new": [finding_told(each) for each in findings.new],
            "standing": [finding_told(each) for each in findings.standing],
            "dismissed": [dismissed_told(each) for each in findings.dismissed],
        },
    }
    return json.dumps(answer, indent=2, ensure_ascii=False)


def _entries(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    return [_entry(each) for each in entries]


def _entry(entry: Entry) -> dict[str, Any]:
    return {"table": entry.table, "key": entry.key, "title": entry.title}
