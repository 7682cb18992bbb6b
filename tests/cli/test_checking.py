"""Many maps are checked one after the other, and none of them weighs on the next."""

from __future__ import annotations

import gc
from pathlib import Path
from weakref import ref

import pytest

from journeymapper.analysis import runner
from journeymapper.cli.checking import check_all
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file

HARD = "Help\n  hold = I hold [effort 6, fail 4]\n  > It is solved [goal]"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = [tmp_path / f"{number}.journey" for number in range(2)]
    for path in paths:
        map_file.write(sketch(HARD), path)
    return list(map(str, paths))


def test_of_many_maps_nothing_is_held_that_was_worked_out(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    analysed: list[ref[Journey]] = []
    analyse = runner.analyse

    def watched(journey: Journey, *rest: object) -> object:
        analysed.append(ref(journey))
        return analyse(journey, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(runner, "analyse", watched)
    checked, _ = check_all(files, "review", (), (), False)
    gc.collect()
    assert [each() for each in analysed] == [None, None]
    assert all(each.report.findings for each in checked)


def test_of_one_map_only_the_words_that_are_told_are_made(files: list[str]) -> None:
    ((checked,), _) = check_all(files[:1], "review", (), (), False)
    assert any(each.is_late for each in checked.report.findings)
