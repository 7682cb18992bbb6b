"""`journeymapper diff`: records, findings, formats, exit codes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from markdown_it import MarkdownIt

from journeymapper.cli import diff_words
from journeymapper.model.diff import FieldChange
from journeymapper.model.sketch import sketch
from journeymapper.storage.map_file import encode
from tests.cli.terminal import DEAD_END, Terminal, process
from tests.helpers.hostile import HOSTILE

A, Z = "a", "z"
OLD = """
    # Buying
    Research
      search = I search [entry]
      > lost = I am lost [effort 2]
      > ask = I ask
    shop = Order
      > buy = I buy [goal]
      trap = I wait
    ask -> trap
"""
NEW = """
    # Buying
    Research
      ask = I ask
      search = I search [entry]
      lost = I lose my way [effort 3]
      call = I call them
    search -> lost -> ask -> buy
    shop = Order
      buy = I buy [goal]
    call -> ask
"""


@pytest.fixture
def files(terminal: Terminal) -> tuple[str, str]:
    return terminal.map("old.journey", OLD), terminal.map("new.journey", NEW)


def test_the_same_map_is_exit_code_0_and_told_to_be_the_same(terminal: Terminal) -> None:
    file = terminal.map("m.journey", DEAD_END)
    answer = terminal("diff", file, file)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines()[0] == f"{file} -> {file}: the same"


def test_a_map_written_otherwise_is_the_same(terminal: Terminal) -> None:
    file = terminal.map("m.journey", DEAD_END)
    tree = json.loads(encode(sketch(DEAD_END)))
    again = terminal.file("n.journey", json.dumps(dict(reversed(tree.items()))).encode())
    assert terminal("diff", file, again).code == 0


def test_the_text_tells_records_then_findings(terminal: Terminal, files: tuple[str, str]) -> None:
    answer = terminal("diff", *files)
    assert answer.code == 1
    assert answer.out.splitlines() == [
        f"{files[0]} -> {files[1]}: 2 added, 2 removed, 1 changed, 1 moved",
        "  removed    touchpoint “I wait” (trap)",
        "  removed    connection “I ask → I wait” (ask->trap)",
        "  added      touchpoint “I call them” (call)",
        "  added      connection “I call them → I ask” (call->ask)",
        "  changed    touchpoint “I lose my way” (lost)",
        "             title: “I am lost” -> “I lose my way”",
        "             effort: 2 -> 3",
        "  moved      touchpoint “I ask” (ask), now first",
        "",
        "Findings in profile review: 1 gone, 1 new",
        "  gone       error    JM104 “I wait” leads nowhere",
        "  new        warning  JM103 No way leads to “I call them”",
    ]


def test_json_has_the_promised_form(terminal: Terminal, files: tuple[str, str]) -> None:
    told = terminal("diff", *files, "--format", "json").json
    found = told.pop("findings")
    assert told == {
        "version": 1,
        "old": files[0],
        "new": files[1],
        "profile": "review",
        "records": {
            "added": [
                {"table": "touchpoints", "key": "call", "title": "I call them"},
                {"table": "connections", "key": "call->ask", "title": "I call them → I ask"},
            ],
            "removed": [
                {"table": "touchpoints", "key": "trap", "title": "I wait"},
                {"table": "connections", "key": "ask->trap", "title": "I ask → I wait"},
            ],
            "changed": [
                {
                    "table": "touchpoints",
                    "key": "lost",
                    "title": "I lose my way",
                    "fields": [
                        {"field": "title", "old": "I am lost", "new": "I lose my way"},
                        {"field": "effort", "old": 2, "new": 3},
                    ],
                }
            ],
            "moved": [{"table": "touchpoints", "key": "ask", "title": "I ask", "follows": None}],
        },
    }
    assert {group: [each["rule"] for each in told] for group, told in found.items()} == {
        "gone": ["JM104"],
        "new": ["JM103"],
        "standing": [],
        "dismissed": [],
    }


def test_findings_have_the_form_they_have_in_check(terminal: Terminal) -> None:
    file = terminal.map("m.journey", DEAD_END)
    checked = terminal("check", file, "--format", "json").json["maps"][0]["findings"]
    told = terminal("diff", file, file, "--format", "json").json["findings"]
    assert told == {"gone": [], "new": [], "standing": checked, "dismissed": []}


def test_a_finding_dismissed_since_is_told_with_its_reason(terminal: Terminal) -> None:
    old = terminal.map("old.journey", DEAD_END)
    new = terminal.map("new.journey", DEAD_END + "    dismiss JM104 lost: They come back\n")
    (told,) = terminal("diff", old, new, "--format", "json").json["findings"]["dismissed"]
    assert (told["rule"], told["reason"]) == ("JM104", "They come back")


def test_the_profile_chooses_the_findings(terminal: Terminal, files: tuple[str, str]) -> None:
    told = terminal("diff", *files, "--profile", "strict").out
    assert "Findings in profile strict: " in told


def test_markdown_tells_the_same(terminal: Terminal, files: tuple[str, str]) -> None:
    told = terminal("diff", *files, "--format", "markdown").out
    assert told.splitlines()[0] == "# What changed in Buying"
    assert "* Changed: touchpoint “I lose my way”\n  * title: “I am lost” → “I lose my way”" in told
    assert "* Gone, error: “I wait” leads nowhere (JM104)" in told


def test_the_answer_goes_to_a_file(terminal: Terminal, files: tuple[str, str]) -> None:
    said = terminal("diff", *files).out
    answer = terminal("diff", *files, "-o", terminal.folder / "said.txt")
    assert (answer.code, answer.out) == (1, "")
    assert (terminal.folder / "said.txt").read_text(encoding="utf-8") == said


def test_one_of_the_two_comes_from_standard_input(terminal: Terminal) -> None:
    file = terminal.map("m.journey", DEAD_END)
    assert process("diff", file, "-", stdin=encode(sketch(DEAD_END))).code == 0


def test_two_maps_cannot_come_from_standard_input(terminal: Terminal) -> None:
    answer = terminal("diff", "-", "-")
    assert (answer.code, answer.err) == (
        2,
        "-: standard input holds one map only: name a file for the other\n",
    )


def test_all_that_is_wrong_with_either_map_is_told(terminal: Terminal) -> None:
    answer = terminal("diff", "gone.journey", terminal.file("bad.journey", b"[]"))
    assert (answer.code, answer.out) == (2, "")
    assert [line.split(": ")[0] for line in answer.err.splitlines()] == [
        "gone.journey",
        str(terminal.folder / "bad.journey"),
    ]


@pytest.mark.parametrize(
    "arguments", [["--profile", "x"], ["--format", "html"], ["-o", "/nowhere/at/all"]], ids=" ".join
)
def test_a_bad_argument_is_exit_code_2(
    terminal: Terminal, files: tuple[str, str], arguments: list[str]
) -> None:
    answer = terminal("diff", *files, *arguments)
    assert (answer.code, answer.out) == (2, "")


def test_hostile_labels_cannot_steer_a_terminal_nor_a_markdown_page(terminal: Terminal) -> None:
    old, new = terminal.map("old.journey"), terminal.file("new.journey", _hostile())
    text = terminal("diff", old, new).out
    assert [each for each in text if not (each.isprintable() or each == "\n")] == []
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = page.parse(terminal("diff", old, new, "--format", "markdown").out)
    kinds = {child.type for token in tokens for child in token.children or ()}
    blocks = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert (kinds, blocks) == (
        {"text"},
        {"heading", "paragraph", "inline", "bullet_list", "list_item"},
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (None, 3, ("none", "3")),
        (False, True, ("no", "yes")),
        ([], ["web", "phone"], ("none", "“web”, “phone”")),
        ("", "two\nlines", ("“”", "“two lines”")),
        (None, {"text": "late", "severity": None}, ("none", "(text “late”)")),
        (
            A * 99 + "old" + Z * 99,
            A * 99 + Z * 99,
            (f"“…{A * 30}old{Z * 30}…”", f"“…{A * 30}{Z * 30}…”"),
        ),
        (A * 101, A * 102, (f"“…{A * 30}”", f"“…{A * 31}”")),
    ],
)
def test_values_are_told_as_people_read_them(old: Any, new: Any, told: tuple[str, str]) -> None:
    assert diff_words.values(FieldChange("field", old, new)) == told


def _hostile() -> bytes:
    tree = json.loads(encode(sketch("# Hostile\nResearch\n  I search [entry]")))
    tree["title"] = HOSTILE[0]
    tree["stages"] += [{"id": f"s{n}", "name": label} for n, label in enumerate(HOSTILE)]
    tree["touchpoints"] += [
        {"id": f"t{n}", "title": label, "stage": f"s{n}"} for n, label in enumerate(HOSTILE)
    ]
    tree["touchpoints"][0]["pains"] = list(HOSTILE)
    return json.dumps(tree).encode()
