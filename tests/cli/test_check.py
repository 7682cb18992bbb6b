"""`journeymapper check`: findings, formats, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journeymapper.analysis.handbook import pages
from journeymapper.analysis.profile import PROFILES
from journeymapper.cli.check import Format
from journeymapper.cli.options import ProfileName
from journeymapper.model.sketch import sketch
from journeymapper.storage.map_file import encode
from tests.cli.terminal import CLEAN, DEAD_END, ROOT, Terminal, process

BAD = b'{"format": "journeymapper", "version": 1, "stages": [], "connections": []}'
BAD_LINES = [
    "title: missing, expected text that is not empty, of at most 4000 characters",
    "touchpoints: missing, expected a list",
]
DISMISSED = DEAD_END + "    dismiss JM104 lost: They come back by themselves\n"


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        (CLEAN, "error", 0),
        (CLEAN, "info", 0),
        (DEAD_END, "error", 1),
        (DEAD_END, "warning", 1),
        (DEAD_END, "info", 1),
        (DEAD_END, "never", 0),
        (DISMISSED, "error", 0),
    ],
)
def test_the_exit_code_says_whether_something_was_found(
    terminal: Terminal, text: str, fail_on: str, code: int
) -> None:
    answer = terminal("check", terminal.map("m.journey", text), "--fail-on", fail_on)
    assert (answer.code, answer.err) == (code, "")


def test_a_warning_only_fails_where_warnings_count(terminal: Terminal) -> None:
    file = terminal.map("m.journey", "Research\n  I search\n  > I buy [goal]")
    codes = [terminal("check", file, "--fail-on", each).code for each in ("error", "warning")]
    assert codes == [0, 1]


def test_the_text_names_the_map_and_what_is_found_and_counts_it(terminal: Terminal) -> None:
    file = terminal.map("m.journey", DEAD_END)
    first, finding, *_, last = terminal("check", file).out.splitlines()
    assert first == f"{file}: A dead end"
    assert finding.startswith("  error    JM104 ")
    assert last == "  1 error"


def test_a_map_without_findings_says_so(terminal: Terminal) -> None:
    file = terminal.map("m.journey")
    assert terminal("check", file).out == f"{file}: A clean map\n  nothing found\n"


def test_several_maps_are_counted_together(terminal: Terminal) -> None:
    terminal.map("a.journey", DEAD_END)
    terminal.map("b.journey", DISMISSED)
    last = terminal("check", terminal.folder).out.splitlines()[-1]
    assert last == "2 maps: 1 error, 1 dismissed"


def test_json_has_the_promised_form(terminal: Terminal) -> None:
    good, bad = terminal.map("m.journey", DISMISSED), terminal.file("bad.journey", BAD)
    answer = terminal("check", good, bad, "--format", "json", "--select", "JM104")
    assert answer.json == {
        "version": 1,
        "maps": [
            {
                "file": good,
                "title": "A dead end",
                "profile": "review",
                "findings": [],
                "dismissed": [
                    {
                        "rule": "JM104",
                        "subjects": ["lost"],
                        "segments": [],
                        "about": "",
                        "name": "dead-end",
                        "severity": "error",
                        "message": answer.json["maps"][0]["dismissed"][0]["message"],
                        "reason": "They come back by themselves",
                    }
                ],
                "counts": {"error": 0, "warning": 0, "info": 0, "dismissed": 1},
            }
        ],
        "errors": [
            {
                "file": bad,
                "problems": [
                    dict(zip(("path", "message"), line.split(": ", 1), strict=True))
                    for line in BAD_LINES
                ],
            }
        ],
    }


def test_a_finding_in_json_has_the_promised_keys_in_order(terminal: Terminal) -> None:
    file = terminal.map("m.journey", DEAD_END)
    (finding,) = terminal("check", file, "--format", "json").json["maps"][0]["findings"]
    assert list(finding) == [
        "rule",
        "name",
        "severity",
        "subjects",
        "segments",
        "about",
        "message",
        "why",
        "fixes",
    ]


def test_a_bad_map_is_told_on_standard_error_and_the_others_are_checked(terminal: Terminal) -> None:
    bad, good = terminal.file("bad.journey", BAD), terminal.map("m.journey", DEAD_END)
    answer = terminal("check", bad, good)
    assert answer.code == 2
    assert answer.err.splitlines() == [f"{bad}: {line}" for line in BAD_LINES]
    assert answer.out.startswith(f"{good}: A dead end\n")


@pytest.mark.parametrize("output_format", list(Format))
def test_a_map_that_is_not_there_is_told(terminal: Terminal, output_format: str) -> None:
    answer = terminal("check", "nowhere.journey", "--format", output_format)
    assert (answer.code, answer.err) == (
        2,
        "nowhere.journey: there is no such file: check its name\n",
    )


@pytest.mark.parametrize(
    ("output_format", "told"),
    [
        ("markdown", "* **Error 1.** “I am lost” leads nowhere (JM104)"),
        ("html", "<h3><bdi>“I am lost” leads nowhere</bdi></h3>"),
        ("sarif", '"ruleId": "JM104"'),
    ],
)
def test_all_maps_and_bad_files_are_in_one_report(
    terminal: Terminal, output_format: str, told: str
) -> None:
    files = [terminal.map(name, DEAD_END) for name in ("a.journey", "b.journey")]
    bad = terminal.file("bad.journey", BAD)
    answer = terminal("check", *files, bad, "--format", output_format)
    assert (answer.code, answer.out.count(told), BAD_LINES[0] in answer.out) == (2, 2, True)


@pytest.mark.parametrize("output_format", ["html", "markdown", "sarif"])
def test_a_report_goes_to_a_file_as_it_goes_to_the_terminal(
    terminal: Terminal, output_format: str
) -> None:
    file, out = terminal.map("m.journey", DEAD_END), terminal.folder / "report"
    said = terminal("check", file, "--format", output_format).out
    assert terminal("check", file, "--format", output_format, "-o", out).code == 1
    assert out.read_text(encoding="utf-8") == said


def test_sarif_tells_the_rules_that_may_run(terminal: Terminal) -> None:
    said = terminal("check", terminal.map("m.journey"), "--format", "sarif", "--no-plugins").json
    rules = [each["id"] for each in said["runs"][0]["tool"]["driver"]["rules"]]
    assert rules == [page.code for page in pages(plugins=False)]


def test_a_folder_is_searched_and_its_maps_come_by_path(terminal: Terminal) -> None:
    files = [terminal.map(name) for name in ("b.journey", "a/z.journey", "a/deep/er.journey")]
    terminal.file("notes.txt", b"no map")
    last = terminal.map("first.journey")
    answer = terminal("check", last, terminal.folder, "--format", "json").json
    told = [each["file"] for each in answer["maps"]]
    assert told == [last, files[2], files[1], files[0], last]


def test_a_folder_without_maps_is_told(terminal: Terminal) -> None:
    answer = terminal("check", terminal.folder)
    assert (answer.code, answer.err) == (
        2,
        f"{terminal.folder}: this folder holds no *.journey file: name another\n",
    )


def test_select_and_ignore_choose_rules_by_code_or_beginning(terminal: Terminal) -> None:
    file = terminal.map("m.journey", DEAD_END)
    choices: list[tuple[tuple[str, ...], int]] = [
        (("--select", "JM1"), 1),
        (("--select", "JM2,JM104"), 1),
        (("--select", "JM2", "--select", "JM104"), 1),
        (("--select", "JM2,JM4"), 0),
        (("--ignore", "JM10"), 0),
        (("--select", "JM1", "--ignore", "JM104"), 0),
    ]
    assert [terminal("check", file, *each).code for each, _ in choices] == [
        code for _, code in choices
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--select", "JM999"],
        ["--ignore", "nonsense"],
        ["--profile", "nonsense"],
        ["--format", "nonsense"],
        ["--fail-on", "nonsense"],
        ["--nonsense"],
        ["-o", "/nowhere/at/all.txt"],
    ],
    ids=" ".join,
)
def test_a_bad_argument_is_exit_code_2(terminal: Terminal, arguments: list[str]) -> None:
    answer = terminal("check", terminal.map("m.journey"), *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert "Traceback" not in answer.err


def test_no_map_named_is_a_bad_argument(terminal: Terminal) -> None:
    assert terminal("check").code == 2


def test_the_profiles_are_those_of_the_analysis() -> None:
    assert [each.value for each in ProfileName] == list(PROFILES)


def test_the_report_goes_to_a_file(terminal: Terminal) -> None:
    file = terminal.map("m.journey", DEAD_END)
    plain = terminal("check", file).out
    answer = terminal("check", file, "-o", terminal.folder / "report.txt")
    assert (answer.code, answer.out) == (1, "")
    assert (terminal.folder / "report.txt").read_text(encoding="utf-8") == plain


def test_a_map_comes_from_standard_input() -> None:
    answer = process("check", "-", "--format", "json", stdin=encode(sketch(DEAD_END)))
    assert (answer.code, answer.json["maps"][0]["file"]) == (1, "-")


def test_a_pipe_gets_no_colours_and_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    path = tmp_path / "größe.journey"
    path.write_bytes(encode(sketch(DEAD_END.replace("lost", "verlören"))))
    answer = process("check", path, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "verlören" in answer.out
    assert "größe.journey" in answer.out
    assert "\x1b" not in answer.out


def test_all_samples_are_checked_in_one_go() -> None:
    answer = process("check", "sample_maps", "--fail-on", "never", "--format", "json")
    assert answer.code == 0
    assert len(answer.json["maps"]) == len(list((ROOT / "sample_maps").glob("*.journey")))


def test_a_title_cannot_steer_the_terminal(terminal: Terminal) -> None:
    tree = json.loads(encode(sketch(CLEAN)))
    tree["title"] = "red \x1b[31m alert"
    file = terminal.file("m\x1b[31m.journey", json.dumps(tree).encode())
    answer = terminal("check", file)
    assert "\x1b" not in answer.out
