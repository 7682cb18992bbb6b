"""The sample maps: finished, written canonically, and saying what their README says of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from journeymapper.analysis.runner import analyse
from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.model.journey import Journey
from journeymapper.storage import map_file

FOLDER = Path(__file__).parents[1] / "sample_maps"
SAMPLES = sorted(FOLDER.glob("*.journey"))
README = (FOLDER / "README.md").read_text(encoding="utf-8")
each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)


def rules_found(journey: Journey) -> set[str]:
    return {finding.rule for finding in analyse(journey, profile="review").findings}


def test_there_are_at_least_five_samples() -> None:
    assert len(SAMPLES) >= 5


@each_sample
def test_a_sample_has_15_to_40_touchpoints(sample: Path) -> None:
    assert 15 <= len(map_file.read(sample).touchpoints) <= 40


@each_sample
def test_saving_a_sample_gives_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    map_file.write(map_file.read(sample), tmp_path / sample.name)
    assert (tmp_path / sample.name).read_bytes() == sample.read_bytes()


@each_sample
def test_a_sample_has_something_to_show_in_every_lens_of_tags(sample: Path) -> None:
    journey = map_file.read(sample)
    assert [each.label for each in DIMENSIONS if each.lens and not each.used(journey)] == []


@each_sample
def test_every_meeting_in_a_sample_is_tagged(sample: Path) -> None:
    meetings = [each for each in map_file.read(sample).touchpoints if each.lane == "frontstage"]
    assert [
        each.id
        for each in meetings
        if not each.channels or None in (each.level, each.sentiment, each.effort, each.evidence)
    ] == []


@each_sample
def test_titles_fit_two_lines_of_a_card(sample: Path) -> None:
    long = [each.title for each in map_file.read(sample).touchpoints if len(each.title) > 38]
    assert long == []


@each_sample
def test_the_readme_has_a_section_for_a_sample(sample: Path) -> None:
    assert f"\n## {sample.stem}\n" in README


@each_sample
def test_the_readme_lists_what_check_finds(sample: Path) -> None:
    listed = README.split(f"\n### {sample.stem}: findings\n")[1].split("\n### ")[0].strip()
    assert listed == ("\n".join(_findings(map_file.read(sample))) or "Nothing stands out.")


def _findings(journey: Journey) -> Iterator[str]:
    review, calm = analyse(journey, profile="review"), analyse(journey, profile="workshop")
    in_workshop = {each.identity for each in calm.findings}
    for each in review.findings:
        mark = " w" if each.identity in in_workshop else ""
        yield f"* {each.severity.word} {each.rule}{mark}: {each.message}"
    for aside in review.dismissed:
        yield f"* dismissed {aside.finding.rule}: {aside.finding.message} ({aside.reason})"


def test_the_clean_sample_comes_out_clean() -> None:
    assert rules_found(map_file.read(FOLDER / "returning-shoes.journey")) == set()
