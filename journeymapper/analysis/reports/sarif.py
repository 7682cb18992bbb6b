"""The findings in SARIF 2.1.0, for code scanning services and editors.

A map is an artifact; a finding's records are logical locations in it. A dismissed finding is a
suppressed result, with the reason as its justification.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from journeymapper.analysis.page import Page
from journeymapper.analysis.reports.chapters import record_named
from journeymapper.analysis.reports.checked import Checked, Unread
from journeymapper.analysis.reports.plain import plain
from journeymapper.model.titles import KINDS

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
Tree = dict[str, Any]


def told(
    checked: Sequence[Checked], unread: Sequence[Unread], rules: Sequence[Page], version: str
) -> str:
    """One run over all maps; files that are no maps are errors of the run."""
    driver = {"name": "JourneyMapper", "rules": [_rule(page) for page in rules]}
    places = {page.code: place for place, page in enumerate(rules)}
    run = {
        "tool": {"driver": {**driver, "version": version} if version else driver},
        "invocations": [
            {
                "executionSuccessful": not unread,
                "toolExecutionNotifications": [
                    _notification(each, problem) for each in unread for problem in each.problems
                ],
            }
        ],
        "artifacts": [
            {"location": {"uri": _uri(each.file)}, "description": _text(plain(each.title))}
            for each in checked
        ],
        "results": [
            result for index, each in enumerate(checked) for result in _results(each, index, places)
        ],
        "columnKind": "unicodeCodePoints",
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(page: Page) -> Tree:
    return {
        "id": page.code,
        "name": page.name,
        "shortDescription": _text(page.headline),
        "fullDescription": _text(page.what),
        "help": {**_text(f"{page.why} {page.do}"), "markdown": page.markdown()},
        "defaultConfiguration": {"level": LEVELS[page.severity.word]},
        "properties": {"profiles": list(page.profiles), "source": page.source},
    }


def _results(checked: Checked, index: int, places: dict[str, int]) -> list[Tree]:
    open_ones = [_result(checked, each, index, places) for each in checked.report.findings]
    return open_ones + [
        {
            **_result(checked, each.finding, index, places),
            "suppressions": [
                {"kind": "inSource", "status": "accepted", "justification": plain(each.reason)}
            ],
        }
        for each in checked.report.dismissed
    ]


def _result(checked: Checked, finding: Finding, index: int, places: dict[str, int]) -> Tree:
    said = (finding.message, finding.why, finding.advice)
    identity = (finding.rule, list(finding.subjects), list(finding.segments), finding.about)
    return {
        "ruleId": finding.rule,
        "ruleIndex": places.get(finding.rule, -1),
        "level": LEVELS[finding.severity.word],
        "message": _text(" ".join(_sentence(plain(each)) for each in said if each)),
        "locations": _locations(checked, finding, index),
        "partialFingerprints": {"finding/v1": json.dumps(identity)},
        "properties": {
            "profile": checked.report.profile,
            "subjects": list(finding.subjects),
            "segments": list(finding.segments),
            "about": finding.about,
        },
    }


def _locations(checked: Checked, finding: Finding, index: int) -> list[Tree]:
    """A location for each record, or one for the whole map."""
    file = {"artifactLocation": {"uri": _uri(checked.file), "index": index}}
    found = ((subject, record_named(checked.journey, subject)) for subject in finding.subjects)
    records = [
        {
            "name": plain(record[1]),
            "fullyQualifiedName": f"{record[0]}/{subject}",
            "kind": KINDS[record[0]],
        }
        for subject, record in found
        if record
    ]
    if not records:
        return [{"physicalLocation": file}]
    return [{"physicalLocation": file, "logicalLocations": [each]} for each in records]


def _notification(unread: Unread, problem: str) -> Tree:
    place = {"physicalLocation": {"artifactLocation": {"uri": _uri(unread.file)}}}
    return {"level": "error", "message": _text(plain(problem)), "locations": [place]}


def _uri(file: str) -> str:
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _text(text: str) -> Tree:
    """A message. Square brackets would be a link, braces the place of an argument."""
    return {"text": re.sub(r"[{}]", r"\g<0>\g<0>", re.sub(r"[\\\[\]]", r"\\\g<0>", text))}


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…", "”")) else f"{text}."
