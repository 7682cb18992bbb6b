from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema

from journeymapper.analysis import handbook
from journeymapper.analysis.page import Page
from journeymapper.analysis.reports import sarif
from journeymapper.analysis.reports.checked import Checked, Unread
from journeymapper.analysis.reports.plain import plain
from tests.analysis.reports.examples import BACK_AND_FORTH, CALM, LOST, checked, hostile
from tests.helpers.hostile import HOSTILE

SCHEMA = Path(__file__).parents[2] / "data" / "sarif-schema-2.1.0.json"


def test_the_report_is_valid_against_the_schema_of_sarif() -> None:
    told = _told([checked(LOST), checked(CALM, "b.journey")], [Unread("bad.journey", ("empty",))])
    assert _faults(told) == []


def test_a_finding_is_a_result_in_its_file_at_its_record() -> None:
    (result,) = _results([checked(LOST, "maps/größe.journey", select=("JM104",))])
    assert result == {
        "ruleId": "JM104",
        "ruleIndex": [page.code for page in _rules()].index("JM104"),
        "level": "error",
        "message": {
            "text": "“I am further off” leads nowhere. The customer gets here before the goal,"
            " and no step follows. People who are stuck leave. Connect the next step."
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "maps/gr%C3%B6%C3%9Fe.journey", "index": 0}
                },
                "logicalLocations": [
                    {
                        "name": "I am further off",
                        "fullyQualifiedName": "touchpoints/far",
                        "kind": "touchpoint",
                    }
                ],
            }
        ],
        "partialFingerprints": {"finding/v1": '["JM104", ["far"], [], ""]'},
        "properties": {"profile": "review", "subjects": ["far"], "segments": [], "about": ""},
    }


def test_a_dismissed_finding_is_suppressed_with_its_reason() -> None:
    (result,) = _results([checked(LOST, select=("JM203",))])
    assert result["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "They get a receipt"}
    ]


def test_severities_are_the_levels_of_sarif() -> None:
    levels = {each["level"] for each in _results([checked(BACK_AND_FORTH), checked(LOST)])}
    assert levels == {"error", "warning", "note"}


def test_several_maps_are_one_run_with_an_artifact_each() -> None:
    run = _told([checked(LOST, "a.journey"), checked(CALM, "b.journey")])["runs"][0]
    assert run["artifacts"] == [
        {"location": {"uri": "a.journey"}, "description": {"text": "A dead end"}},
        {"location": {"uri": "b.journey"}, "description": {"text": "A calm map"}},
    ]


def test_an_absolute_name_is_an_address_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a b.journey"
    (artifact,) = _told([checked(CALM, str(path))])["runs"][0]["artifacts"]
    address = urlsplit(artifact["location"]["uri"])
    assert (address.scheme, unquote(address.path)) == ("file", path.as_posix())


def test_the_rules_come_from_the_handbook() -> None:
    rules = _told([])["runs"][0]["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["name"]) for rule in rules] == [
        (page.code, page.name) for page in _rules()
    ]


def test_a_file_that_is_no_map_is_an_error_of_the_run() -> None:
    (invocation,) = _told([], [Unread("bad.journey", ("it is empty",))])["runs"][0]["invocations"]
    assert invocation == {
        "executionSuccessful": False,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": "it is empty"},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": "bad.journey"}}}],
            }
        ],
    }


def test_hostile_labels_leave_it_valid() -> None:
    assert _faults(_told(*hostile())) == []


def test_a_hostile_title_is_the_name_of_its_record_and_no_link_in_a_message() -> None:
    maps, _ = hostile()
    run = _told(maps)["runs"][0]
    titles = [_shown(artifact["description"]["text"]) for artifact in run["artifacts"]]
    assert titles == [plain(label) for label in HOSTILE]


def test_a_hostile_file_name_is_a_place_below_the_folder_and_no_other_address() -> None:
    maps, _ = hostile()
    places = [each["location"]["uri"] for each in _told(maps)["runs"][0]["artifacts"]]
    assert {urlsplit(place)[:2] + urlsplit(place)[3:] for place in places} == {("", "", "", "")}


def _told(maps: Sequence[Checked], unread: Sequence[Unread] = ()) -> Any:
    return json.loads(sarif.told(maps, unread, _rules(), "1.2.3"))


def _results(maps: Sequence[Checked]) -> list[Any]:
    results: list[Any] = _told(maps)["runs"][0]["results"]
    return results


def _faults(told: Any) -> list[str]:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return [error.message for error in jsonschema.Draft4Validator(schema).iter_errors(told)]


def _shown(message: str) -> str:
    """A message as a viewer of SARIF shows it; an unescaped bracket would be a link."""
    shown, place = "", 0
    while place < len(message):
        if message[place] in "\\{}":
            place += 1
        else:
            assert message[place] not in "[]"
        shown += message[place]
        place += 1
    return shown


@cache
def _rules() -> tuple[Page, ...]:
    return handbook.pages(plugins=False)
