"""`journeymapper score`: the same scores for people, programs and documents."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from journeymapper.analysis.runner import analyse
from journeymapper.analysis.scores.all import scores
from journeymapper.analysis.scores.as_json import to_json
from journeymapper.storage import map_file
from tests.cli.terminal import ROOT, Terminal, process

SAMPLES = sorted((ROOT / "sample_maps").glob("*.journey"))
COFFEE = ROOT / "sample_maps" / "coffee-machine.journey"
SECTIONS = ("Pyramid", "Six pillars", "Least effort", "Emotion", "The road", "Eight components")
ODD = """
    # A [bold]map[/bold] | of *odd* titles
    channels: desk = The_desk
    Research
      search = I `search` <here> [entry, by desk, effort 3]
      > buy = I *buy*| it [goal, effort 2]
"""
SCORE_AND_LOOK = """
import sys
from journeymapper.cli.main import main
try:
    main()
finally:
    print("PySide6" in sys.modules, file=sys.stderr)
"""
NOTHING = "# Nothing\nResearch"


def test_json_holds_exactly_the_scores(terminal: Terminal) -> None:
    journey = map_file.read(COFFEE)
    expected = to_json(scores(journey, analyse(journey, plugins=False)))
    answer = terminal("score", COFFEE, "--format", "json", "--no-plugins")
    assert (answer.code, answer.json) == (0, expected)


def test_json_has_the_promised_keys_in_order(terminal: Terminal) -> None:
    told = terminal("score", COFFEE, "--format", "json").json
    assert {key: list(told[key]) for key in told if key not in ("version", "components")} == {
        "pyramid": ["coverage", "matrix", "inversion", "worst_pair"],
        "pillars": ["total", "by_stage", "by_segment", "by_channel", "weakest"],
        "effort": ["segments"],
        "emotion": ["curve", "peak", "end", "peak_end"],
        "continuum": ["position", "believed", "landmarks"],
    }
    assert list(told["components"]) == [
        "journey_mapping",
        "touchpoint_analysis",
        "segmentation",
        "expectations",
        "feedback",
        "service_quality",
        "technology",
        "brand_consistency",
    ]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_text_has_every_section_and_fits_the_width(terminal: Terminal, sample: object) -> None:
    told = terminal("score", sample).out
    lines = told.splitlines()
    heads = [line.split("  ")[0] for line in lines if line[:1].isupper()]
    assert tuple(heads) == SECTIONS
    assert [line for line in lines[1:] if len(line) > 100 or line != line.rstrip()] == []


def test_text_tells_figures_and_reasons(terminal: Terminal) -> None:
    told = " ".join(terminal("score", COFFEE).out.split())
    wanted = (
        "it stands: commitment is wider than responsive",
        "weakest: Time and effort",
        "What helps most: “I wait for the parcel” −3, “I compare three machines” −2",
        "Peak −3 at “I call and hold for twenty minutes”",
        "communication and responsive in 5 of 6 stages (now 4 and 2)",
        "lowest 8, feedback; mean 53",
    )
    assert [each for each in wanted if each not in told] == []


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_map_with_nothing_in_it_is_scored(terminal: Terminal, form: str) -> None:
    answer = terminal("score", terminal.map("m.journey", NOTHING), "--format", form)
    assert (answer.code, answer.err) == (0, "")
    assert "None" not in answer.out


def test_titles_mean_nothing_to_the_terminal(terminal: Terminal) -> None:
    told = terminal("score", terminal.map("m.journey", ODD)).out
    assert "A [bold]map[/bold] | of *odd* titles" in told
    assert "“I `search` <here>”" in told
    assert "“I *buy*| it” −1" in told


def test_titles_mean_nothing_to_markdown(terminal: Terminal) -> None:
    told = terminal("score", terminal.map("m.journey", ODD), "--format", "markdown").out
    assert told.splitlines()[0] == r"# Scores: A \[bold\]map\[/bold\] \| of \*odd\* titles"
    assert r"from “I \`search\` \<here\>” to “I \*buy\*\| it”" in told
    assert r"The\_desk (channel)" in told


def test_every_row_of_a_markdown_table_has_the_cells_of_its_head(terminal: Terminal) -> None:
    told = terminal("score", COFFEE, "--format", "markdown").out
    for table in (each for each in told.split("\n\n") if each.startswith("|")):
        assert len({row.count("|") for row in table.splitlines()}) == 1


def test_scores_are_written_to_a_file_without_colours(terminal: Terminal) -> None:
    file = terminal.folder / "scores.txt"
    answer = terminal("score", COFFEE, "-o", file)
    assert (answer.code, answer.out) == (0, "")
    assert file.read_text(encoding="utf-8") == terminal("score", COFFEE).out


def test_a_picture_with_a_map_inside_is_scored_as_the_map(terminal: Terminal) -> None:
    picture = terminal.folder / "m.journey.png"
    terminal("convert", COFFEE, "-o", picture)
    told = [terminal("score", each, "--format", "json").out for each in (COFFEE, picture)]
    assert told[0] == told[1]


def test_standard_input_is_scored() -> None:
    answer = process("score", "-", "--format", "json", stdin=COFFEE.read_bytes())
    assert (answer.code, json.loads(answer.out)["emotion"]["peak"]) == (0, -3)


def test_a_bad_map_is_refused_with_what_is_wrong(terminal: Terminal) -> None:
    bad = terminal.file("bad.journey", b'{"format": "journeymapper"}')
    answer = terminal("score", bad)
    assert (answer.code, answer.out) == (2, "")
    assert "version: missing" in answer.err


def test_scoring_loads_no_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCORE_AND_LOOK, "score", str(COFFEE)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr.strip()) == (0, "False")
