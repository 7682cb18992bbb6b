"""The other commands: convert, export, new, rules, schema, doctor, and what all have in common."""

from __future__ import annotations

import json
import signal
import subprocess
import xml.etree.ElementTree as ET
from contextlib import suppress
from pathlib import Path

import pytest

from journeymapper.analysis.handbook import pages
from journeymapper.cli import writing
from journeymapper.cli.commands import command, start
from journeymapper.cli.names import COMMANDS
from journeymapper.cli.taken import taken_by
from journeymapper.model.edits.header import set_header
from journeymapper.storage import map_file
from journeymapper.storage.png_text import SIGNATURE, embedded_map
from journeymapper.storage.schema import file_schema
from journeymapper.storage.templates import TEMPLATES, template
from tests.cli.terminal import DEAD_END, ROOT, Terminal, command_line, process

SAMPLE = ROOT / "sample_maps" / "coffee-machine.journey"


def test_a_map_becomes_a_picture_and_the_same_map_again(terminal: Terminal) -> None:
    picture, again = terminal.folder / "m.journey.png", terminal.folder / "m.journey"
    assert terminal("convert", SAMPLE, "-o", picture).code == 0
    assert terminal("convert", picture, "-o", again).code == 0
    assert again.read_bytes() == SAMPLE.read_bytes()


def test_a_picture_with_a_map_inside_is_checked_as_a_map(terminal: Terminal) -> None:
    file, picture = terminal.map("m.journey", DEAD_END), terminal.folder / "m.journey.png"
    terminal("convert", file, "-o", picture)
    assert terminal("check", picture).code == 1


def test_convert_writes_to_standard_output() -> None:
    answer = process("convert", SAMPLE, "-o", "-")
    assert (answer.code, answer.out) == (0, SAMPLE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_export_paints_a_picture(terminal: Terminal, suffix: str) -> None:
    picture = terminal.folder / f"m.{suffix}"
    answer = terminal("export", SAMPLE, "-o", picture)
    starts = {"png": SIGNATURE, "svg": b"<?xml", "pdf": b"%PDF"}
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert picture.read_bytes().startswith(starts[suffix])


def test_export_takes_all_its_options_at_once(terminal: Terminal) -> None:
    picture = terminal.folder / "m.png"
    wishes = (
        "--no-annotate --profile strict --segment regular --lens effort --stage delivery"
        " --width 640 --theme dark --transparent --redact --no-embed --no-plugins -v"
        " --lanes all --rows thoughts,pains --rows-above"
    )
    answer = terminal("export", SAMPLE, "-o", picture, *wishes.split())
    assert answer.code == 0
    assert int.from_bytes(picture.read_bytes()[16:20], "big") == 640


@pytest.mark.parametrize(
    ("wishes", "carries"),
    [
        ((), True),
        (("--embed",), True),
        (("--no-embed",), False),
        (("--redact",), False),
        (("--lanes", "seen"), False),
        (("--lanes", "seen", "--embed"), True),
    ],
    ids=str,
)
def test_a_picture_carries_its_map_unless_told_not_to(
    terminal: Terminal, wishes: tuple[str, ...], carries: bool
) -> None:
    picture = terminal.folder / "m.png"
    terminal("export", terminal.map("m.journey"), "-o", picture, *wishes)
    assert (embedded_map(picture) is not None) == carries


def test_a_picture_speaks_english_unless_a_window_asks_for_its_language(
    terminal: Terminal,
) -> None:
    file, picture = terminal.map("m.journey"), terminal.folder / "m.svg"
    headings = []
    for wish in ((), ("--language", "de"), ()):
        terminal("export", file, "-o", picture, *wish)
        words = [each.strip() for each in ET.parse(picture).getroot().itertext()]
        headings += [each for each in words if each in ("What the map says", "Was die Map sagt")]
    assert headings == ["What the map says", "Was die Map sagt", "What the map says"]


def test_the_scale_makes_a_picture_larger(terminal: Terminal) -> None:
    file, picture = terminal.map("m.journey"), terminal.folder / "m.png"
    widths = []
    for wish in (("--scale", "1"), ("--scale", "2"), ("--dpi", "192")):
        terminal("export", file, "-o", picture, *wish)
        widths.append(int.from_bytes(picture.read_bytes()[16:20], "big"))
    assert widths == [widths[0], 2 * widths[0], 2 * widths[0]]


def test_text_stays_text_in_an_svg(terminal: Terminal) -> None:
    picture = terminal.folder / "m.svg"
    terminal("export", terminal.map("m.journey"), "-o", picture)
    assert "I search" in "".join(ET.parse(picture).getroot().itertext())


NO_OUTPUT = [
    ("export", "m.gif"),
    ("export", "m"),
    ("export", "gone/m.png"),
    ("export", "m.png", "--scale", "0"),
    ("export", "m.png", "--scale", "2", "--dpi", "96"),
    ("export", "m.png", "--segment", "nobody"),
    ("export", "m.png", "--stage", "nowhere"),
    ("export", "m.png", "--lens", "mood"),
    ("export", "m.png", "--theme", "pink"),
    ("export", "m.png", "--lanes", "most"),
    ("export", "m.png", "--rows", "thoughts,moods"),
    ("export", "m.png", "--redact", "--embed"),
    ("convert", "m.gif"),
    ("convert", "m.svg"),
    ("convert", "gone/m.journey"),
]


@pytest.mark.parametrize("arguments", NO_OUTPUT, ids=" ".join)
def test_a_bad_argument_writes_nothing(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    file = terminal.map("source.journey")
    command, out, *wishes = arguments
    answer = terminal(command, file, "-o", terminal.folder / out, *wishes)
    assert (answer.code, answer.out) == (2, "")
    assert [path.name for path in terminal.folder.iterdir()] == ["source.journey"]


@pytest.mark.parametrize("command", ["export", "convert"])
@pytest.mark.parametrize("data", [b"", b"[]", b"\x89PNG\r\n\x1a\n", b"\xff\xfe"])
def test_bad_input_is_told_in_lines_and_leaves_what_was_there(
    terminal: Terminal, command: str, data: bytes
) -> None:
    bad = terminal.file("bad.journey", data)
    out = terminal.file("out.journey.png", b"as it was")
    answer = terminal(command, bad, "-o", out)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"{bad}: ")
    assert Path(out).read_bytes() == b"as it was"


def test_new_makes_an_empty_map_with_a_title(terminal: Terminal) -> None:
    for arguments, title in ((["--title", "Größe"], "Größe"), ([], "m")):
        out = terminal.folder / "m.journey"
        assert terminal("new", out, *arguments).code == 0
        assert map_file.read(out).header.title == title
        out.unlink()


@pytest.mark.parametrize(
    ("name", "title", "told"),
    [
        ("m.txt", "T", "a map's name ends in .journey"),
        ("there.journey", "T", "there is such a file already"),
        ("gone/m.journey", "T", "no such file or directory"),
        ("m.journey", " ", "a title is text"),
        ("m.journey", "x" * 4_001, "a title is text"),
    ],
)
def test_new_says_why_it_makes_no_map(terminal: Terminal, name: str, title: str, told: str) -> None:
    there = terminal.map("there.journey", DEAD_END)
    before = Path(there).read_bytes()
    answer = terminal("new", terminal.folder / name, "--title", title)
    assert (answer.code, told in answer.err) == (2, True)
    assert {path.name: path.read_bytes() for path in terminal.folder.iterdir()} == {
        "there.journey": before
    }


def test_templates_lists_what_new_takes(terminal: Terminal) -> None:
    listed = terminal("templates").out.splitlines()
    assert [line.split()[0] for line in listed] == [each.name for each in TEMPLATES]


@pytest.mark.parametrize("name", [each.name for each in TEMPLATES])
def test_new_makes_a_map_of_a_template(terminal: Terminal, name: str) -> None:
    out = terminal.folder / "m.journey"
    assert terminal("new", out, "--template", name, "--title", "Ours").code == 0
    begun = template(name).read()
    assert map_file.read(out) == set_header(begun, title="Ours").apply(begun)


@pytest.mark.parametrize(
    ("name", "title"), [("blank", "m"), ("banking", "Opening an account"), ("", "m")]
)
def test_without_a_title_new_takes_the_templates_or_the_files(
    terminal: Terminal, name: str, title: str
) -> None:
    out = terminal.folder / "m.journey"
    assert terminal("new", out, *(["--template", name] if name else [])).code == 0
    assert map_file.read(out).header.title == title


def test_new_says_when_there_is_no_such_template(terminal: Terminal) -> None:
    answer = terminal("new", terminal.folder / "m.journey", "--template", "nothing")
    assert (answer.code, answer.err) == (
        2,
        "--template: there is no 'nothing': journeymapper templates lists them\n",
    )


def test_rules_lists_every_rule_in_every_format(terminal: Terminal) -> None:
    codes = [page.code for page in pages(plugins=False)]
    text = terminal("rules", "--no-plugins").out
    assert [line.split()[0] for line in text.splitlines()] == codes
    told = terminal("rules", "--no-plugins", "--format", "json").json["rules"]
    assert [each["code"] for each in told] == codes
    markdown = terminal("rules", "--no-plugins", "--format", "markdown").out
    assert [code for code in codes if f"[{code}]" not in markdown] == []


@pytest.mark.parametrize("output_format", ["text", "json", "markdown"])
@pytest.mark.parametrize("code", ["JM401", "jm401", "unresolved-fail-point"])
def test_rules_tells_one_rule(terminal: Terminal, code: str, output_format: str) -> None:
    said = terminal("rules", code, "--format", output_format).out
    (page,) = (page for page in pages() if page.code == "JM401")
    assert page.why[:40] in said.replace("\n", " ")


def test_rules_says_when_there_is_no_such_rule(terminal: Terminal) -> None:
    answer = terminal("rules", "JM999")
    assert (answer.code, answer.err[:27]) == (2, "JM999: there is no such rul")


def test_schema_prints_the_schema(terminal: Terminal) -> None:
    assert terminal("schema").json == file_schema()


def test_doctor_tells_versions_folders_and_screens(terminal: Terminal) -> None:
    said = terminal("doctor").out
    told = ("Python", "PySide6", "networkx", "Backups:", "Fonts:", "Rules:", "Screen:")
    assert [word for word in told if word not in said] == []


def test_doctor_names_what_is_missing_with_the_line_that_installs_it(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeymapper.system.missing_libraries", lambda: ["libEGL.so.1"])
    answer = terminal("doctor")
    assert answer.code == 1
    assert "missing libEGL.so.1" in answer.out
    assert "This installs them: " in answer.out


def test_export_names_a_missing_library_with_the_line_that_installs_it(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeymapper.system.missing_libraries", lambda _: ["libEGL.so.1"])
    monkeypatch.setattr("journeymapper.cli.writing.load_qt", _unloadable)
    writing._application.cache_clear()
    answer = terminal("export", terminal.map("m.journey"), "-o", terminal.folder / "m.png")
    assert answer.code == 2
    assert answer.err.startswith("Qt needs libEGL.so.1, not found here: ")


def _unloadable() -> None:
    raise ImportError("libEGL.so.1: cannot open shared object file")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_tells_what_it_does(terminal: Terminal, command: str) -> None:
    answer = terminal(command, "--help")
    assert (answer.code, "Usage: journeymapper " + command in answer.out) == (0, True)


def test_the_help_lists_every_command(terminal: Terminal) -> None:
    said = terminal("--help").out
    assert [command for command in COMMANDS if f"  {command} " not in said] == []


def test_no_plugins_is_taken_before_and_after_the_command(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    real = pages

    def noted(plugins: bool = True) -> object:
        asked.append(plugins)
        return real(plugins=False)

    monkeypatch.setattr("journeymapper.analysis.handbook.pages", noted)
    terminal("rules")
    terminal("rules", "--no-plugins")
    terminal("--no-plugins", "rules")
    assert asked == [True, False, False]


def test_files_open_the_window(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[list[str], bool]] = []

    def show(files: list[str], plugins: bool) -> int:
        opened.append((files, plugins))
        return 0

    monkeypatch.setattr("journeymapper.windows.app.main", show)
    one, two = terminal.map("one.journey"), terminal.map("check")
    commands = ((), (one, two), ("--no-plugins",), ("--no-plugins", one))
    assert [terminal(*each).code for each in commands] == [0, 0, 0, 0]
    assert opened == [([], True), ([one, two], True), ([], False), ([one], False)]


def test_a_word_that_is_no_command_and_no_file_is_told(terminal: Terminal) -> None:
    answer = terminal("chek", "m.journey")
    assert (answer.code, answer.err) == (
        2,
        "chek: no such command or file: journeymapper --help lists commands\n",
    )


def test_a_fault_of_the_program_is_one_line(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> object:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("journeymapper.storage.schema.file_schema", broken)
    answer = terminal("schema")
    assert answer.code == 2
    assert answer.err.startswith("journeymapper: ZeroDivisionError('oh'): a fault of the program")


def test_verbose_says_what_is_read_on_standard_error(terminal: Terminal) -> None:
    file = terminal.map("m.journey")
    answer = process("check", file, "-v")
    assert f"reading {file}" in answer.err


def test_a_reader_who_stops_reading_is_no_fault() -> None:
    with subprocess.Popen(
        command_line("schema"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as child:
        assert child.stdout is not None and child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == b""


def test_an_interrupted_command_ends_with_130() -> None:
    with subprocess.Popen(
        command_line("check", "-", "-v"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job may ignore it
    ) as child:
        assert child.stderr is not None and child.stdin is not None
        while b"reading -" not in child.stderr.readline():
            pass
        assert _interrupted(child) == 130
        assert b"Traceback" not in child.stderr.read()


def _interrupted(child: subprocess.Popen[bytes]) -> int:
    for _ in range(30):  # an import that goes on can swallow one: people press again
        child.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return child.wait(timeout=1)
    raise AssertionError("thirty interrupts did not end it")


def test_version_is_told() -> None:
    said = process("--version")
    assert "JourneyMapper" in said.out or "install it to have a version" in said.err


def test_the_command_line_is_told_in_the_documentation() -> None:
    told = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    names = [*COMMANDS, "-v", "-h"]
    for run in (start, *map(command, COMMANDS)):
        shown = [each for each in taken_by(run) if not getattr(each.said, "hidden", False)]
        names += [name for each in shown for name in each.names]
    assert [name for name in dict.fromkeys(names) if f"`{name}" not in told] == []


def test_the_json_in_the_documentation_is_json() -> None:
    told = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    examples = [json.loads(part.split("```")[0]) for part in told.split("```json")[1:]]
    assert {next(iter(each)) for each in examples} == {"version"}


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_export_puts_the_scores_below_the_map(terminal: Terminal, suffix: str) -> None:
    plain, scored = terminal.folder / f"a.{suffix}", terminal.folder / f"b.{suffix}"
    terminal("export", SAMPLE, "-o", plain)
    answer = terminal("export", SAMPLE, "-o", scored, "--scores")
    assert (answer.code, answer.err) == (0, "")
    assert scored.stat().st_size > plain.stat().st_size * 1.1


def test_export_draws_promises_over_the_map(terminal: Terminal) -> None:
    plain, promised = terminal.folder / "a.svg", terminal.folder / "b.svg"
    for picture, options in ((plain, []), (promised, ["--promises"])):
        assert terminal("export", SAMPLE, "-o", picture, *options).code == 0
    words = "With you in two days"
    told = [each.read_text("utf-8").count(words) for each in (plain, promised)]
    assert told[1] == told[0] + 1


def test_export_puts_the_action_list_below_the_map(terminal: Terminal) -> None:
    picture = terminal.folder / "a.svg"
    answer = terminal("export", SAMPLE, "-o", picture, "--actions", "--redact")
    told = picture.read_text("utf-8")
    assert (answer.code, "Action list" in told, "Logistics" in told) == (0, True, False)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("export m.journey -o m.png --scale 9", "--scale 9: is not such a number"),
        ("export m.journey -o m.png --dpi few", "--dpi few: is not such a number"),
        ("check --profile wild m.journey", "--profile wild: there is no such word for it"),
        ("check m.journey --frobnicate", "unrecognized arguments: --frobnicate"),
        ("check", "the following arguments are required: MAP"),
        ("check m.journey --select", "--select: its value is missing"),
        ("templates more", "unrecognized arguments: more"),
        ("--frobnicate", "unrecognized arguments: --frobnicate"),
    ],
)
def test_an_argument_that_is_not_understood_is_told_in_a_line(
    terminal: Terminal, arguments: str, told: str
) -> None:
    answer = terminal(*arguments.split())
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert answer.err.startswith(told)


def test_maps_and_options_stand_in_any_order(terminal: Terminal) -> None:
    one, two = terminal.map("one.journey"), terminal.map("-two.journey", DEAD_END)
    plain = terminal("check", one, two, "--select", "JM104", "--format", "json").out
    for mixed in (
        ("--format=json", one, "--select", "JM104", two),
        ("--select=JM104", "--format", "json", "--", one, two),
        (one, "--format", "text", "--format", "json", two, "--select", "JM104"),
    ):
        assert terminal("check", *mixed).out == plain


def test_the_value_of_an_option_may_begin_with_a_dash(terminal: Terminal) -> None:
    made = terminal.folder / "m.journey"
    assert terminal("new", made, "--title", "-2..2").code == 0
    assert map_file.read(made).header.title == "-2..2"
