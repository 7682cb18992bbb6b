"""`journeymapper fix`: what is mended, what is said, what is written."""

from __future__ import annotations

import pytest

from journeymapper.model.sketch import sketch
from journeymapper.storage.map_file import decode, encode, read
from tests.cli.terminal import CLEAN, DEAD_END, Terminal, process

HARD = """
    # Hard work
    Help
      hold = I hold [entry, effort 6, asks for name]
      > again = They ask again [asks for name, effort 5]
      > done = It is done [goal]
"""


def test_the_first_fix_of_each_finding_is_made_and_said(terminal: Terminal) -> None:
    out = str(terminal.folder / "out.journey")
    answer = terminal("fix", file := terminal.map("m.journey", HARD), "-o", out)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        f"{file}: Hard work",
        "  fixed  JM501 “I hold” is very hard work: Note it as an opportunity",
        "  fixed  JM306 “name” has to be given twice: Take it from where it was given",
        "  left   JM501 “They ask again” is hard work: no fix is offered",
        "  2 of 3 fixed",
    ]


def test_the_mended_map_is_written_and_the_old_one_left_alone(terminal: Terminal) -> None:
    file, out = terminal.map("m.journey", HARD), terminal.folder / "out.journey"
    terminal("fix", file, "-o", out)
    assert (read(out).touchpoints["again"].asks_for, read(file)) == ((), sketch(HARD))


def test_a_fix_of_an_earlier_finding_can_mend_a_later_one(terminal: Terminal) -> None:
    text = "# T\nOrder\n  a = A [entry, transaction]\n  b = B [goal]\na -> b: 48h"
    file = terminal.map("m.journey", text)
    said = terminal("fix", file, "-o", terminal.folder / "out.journey").out
    assert "gone   JM203 Nothing confirms “A”: gone with an earlier fix" in said


def test_only_the_chosen_rules_are_mended(terminal: Terminal) -> None:
    out = terminal.folder / "out.journey"
    terminal("fix", terminal.map("m.journey", HARD), "-o", out, "--select", "JM3")
    assert (len(read(out).opportunities), read(out).touchpoints["again"].asks_for) == (0, ())


@pytest.mark.parametrize(
    "name", ["JM306", "JM306:again", "JM306:again::name", "JM306:::name", " JM306 : again"]
)
def test_one_finding_is_chosen_by_as_much_as_is_said_of_it(terminal: Terminal, name: str) -> None:
    file, out = terminal.map("m.journey", HARD), terminal.folder / "out.journey"
    assert terminal("fix", file, "-o", out, "--finding", name).out.splitlines()[1:] == [
        "  fixed  JM306 “name” has to be given twice: Take it from where it was given",
        "  1 of 1 fixed",
    ]


def test_the_list_names_findings_as_they_can_be_chosen_and_writes_nothing(
    terminal: Terminal,
) -> None:
    file = terminal.map("m.journey", HARD)
    assert terminal("fix", file, "--list").out.splitlines() == [
        f"{file}: Hard work",
        "  JM501:hold",
        "    “I hold” is very hard work",
        "    * Note it as an opportunity (add-opportunity)",
        "  JM306:again::name",
        "    “name” has to be given twice",
        "    * Take it from where it was given (ask-once)",
    ]
    assert [each.name for each in terminal.folder.iterdir()] == ["m.journey"]


def test_a_map_with_nothing_to_mend_is_written_as_it_is(terminal: Terminal) -> None:
    file, out = terminal.map("m.journey"), terminal.folder / "out.journey"
    answer = terminal("fix", file, "-o", out)
    assert (answer.code, out.read_bytes()) == (0, encode(sketch(CLEAN)))
    assert answer.out.splitlines()[1:] == ["  0 of 0 fixed"]


def test_where_nothing_can_be_fixed_the_list_says_so(terminal: Terminal) -> None:
    assert "nothing can be fixed" in terminal("fix", terminal.map("m.journey"), "--list").out


PAST_THE_PROMISE = """
    # T
    promises: soon = Soon
    One
      start = I start [entry, makes soon]
      chance = I find it by chance [decision]
      kept = It is there soon [keeps soon]
      done = Done [goal]
    start -> kept -> done
    chance -> done
"""


def test_a_finding_whose_every_fix_would_break_something_is_left_with_exit_code_1(
    terminal: Terminal,
) -> None:
    file, out = terminal.map("m.journey", PAST_THE_PROMISE), terminal.folder / "out.journey"
    answer = terminal("fix", file, "-o", out, "--finding", "JM103")
    assert (answer.code, answer.out.splitlines()[1:]) == (
        1,
        [
            "  left   JM103 No way leads to “I find it by chance”: "
            "each fix would break something else",
            "  0 of 1 fixed",
        ],
    )


def test_the_map_can_go_to_standard_output_and_the_words_to_standard_error(
    terminal: Terminal,
) -> None:
    answer = process("fix", terminal.map("m.journey", HARD), "-o", "-", "--select", "JM306")
    assert decode(answer.out.encode()).touchpoints["again"].asks_for == ()
    assert answer.err.splitlines()[-1] == "  1 of 1 fixed"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "-o: where is the mended map to go: name a .journey file"),
        (("-o", "m.png"), "m.png: where is the mended map to go: name a .journey file"),
        (("--list", "--finding", "JM999"), "--finding JM999: no rule begins so"),
        (
            ("--list", "--finding", "JM306:hold"),
            "--finding JM306:hold: the map has no such finding",
        ),
        (("--list", "--select", "XY"), "--select XY: no rule begins so"),
    ],
)
def test_a_bad_argument_is_said_and_nothing_written(
    terminal: Terminal, arguments: tuple[str, ...], said: str
) -> None:
    answer = terminal("fix", terminal.map("m.journey", HARD), *arguments)
    assert (answer.code, answer.out, answer.err.startswith(said)) == (2, "", True)
    assert [each.name for each in terminal.folder.iterdir()] == ["m.journey"]


def test_a_bad_map_is_refused(terminal: Terminal) -> None:
    answer = terminal("fix", terminal.file("m.journey", b"{}"), "--list")
    assert (answer.code, answer.out) == (2, "")


def test_a_dead_end_is_led_on(terminal: Terminal) -> None:
    out = terminal.folder / "out.journey"
    terminal("fix", terminal.map("m.journey", DEAD_END), "-o", out)
    assert "lost->buy" in read(out).connections
