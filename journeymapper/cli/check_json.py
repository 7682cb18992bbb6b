"""The answer of `check` for programs; its form is a promise (docs/command-line.md)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Dismissed, Finding
    from journeymapper.analysis.reports.checked import Checked
    from journeymapper.storage.problems import BadMap

VERSION = 1


def told(checked: Sequence[Checked], bad: Sequence[BadMap]) -> str:
    """All maps with their findings, and the files that are no maps."""
    answer = {
        "version": VERSION,
        "maps": [_map(each) for each in checked],
        "errors": [
            {
                "file": each.file,
                "problems": [{"path": p.path, "message": p.message} for p in each.problems],
            }
            for each in bad
        ],
    }
    return json.dumps(answer, indent=2, ensure_ascii=False)


def _map(checked: Checked) -> dict[str, Any]:
    report = checked.report
    return {
        "file": checked.file,
        "title": checked.title,
        "profile": report.profile,
        "findings": [finding_told(each) for each in report.findings],
        "dismissed": [dismissed_told(each) for each in report.dismissed],
        "counts": report.counts(),
    }


def finding_told(finding: Finding) -> dict[str, Any]:
    """A finding as every answer for programs has it."""
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.word,
        "subjects": list(finding.subjects),
        "segments": list(finding.segments),
        "about": finding.about,
        "message": finding.message,
        "why": finding.why,
        "fixes": [{"id": fix.id, "label": fix.label} for fix in finding.fixes],
    }


def dismissed_told(dismissed: Dismissed) -> dict[str, Any]:
    """A finding that the team has set aside, with its reason."""
    finding = dismissed.finding
    return {
        **_identity(finding),
        "name": finding.name,
        "severity": finding.severity.word,
        "message": finding.message,
        "reason": dismissed.reason,
    }


def _identity(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "subjects": list(finding.subjects),
        "segments": list(finding.segments),
        "about": finding.about,
    }
