"""On the wall: every word of every sample is large enough for the last row, and none is cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.analysis.runner import analyse
from journeymapper.model.sketch import sketch
from journeymapper.painting.numbering import numbered
from journeymapper.painting.text import text_width
from journeymapper.painting.wall.paint import paint_wall
from journeymapper.painting.wall.stations import stations
from journeymapper.painting.wall.wall import HEIGHT, MARGIN, SMALLEST, WIDTH, Wall
from journeymapper.places import sample_maps
from journeymapper.storage.map_file import read
from journeymapper.windows.presentation.show import Show
from tests.helpers.written import Words, words_of
from tests.windows.conftest import OpenEditor

SAMPLES = sorted(path.stem for path in sample_maps().glob("*.journey"))


@pytest.fixture(params=SAMPLES)
def show(request: pytest.FixtureRequest, open_editor: OpenEditor) -> Show:
    """A sample on a wall of 1280 by 800, with all that is found in it."""
    editor = open_editor(read(sample_maps(f"{request.param}.journey")))
    editor.presenting.start()
    show = editor.presenting.show
    assert show is not None
    show.showNormal()
    show.resize(int(WIDTH), int(HEIGHT))
    journey = editor.document.journey
    show.follow_findings(numbered(journey, analyse(journey, "workshop")))
    return show


def walls(show: Show) -> Iterator[Wall]:
    """Every step of every way through the map."""
    for _ in range(3):
        for place in range(len(show.story.tour.stops)):
            show.story.go(place)
            wall = show.wall()
            yield replace(wall, look=wall.look._replace(remembers=False))
        for persona in wall.personas:
            yield replace(wall, persona=persona)
        show.play_next(1)


def written(wall: Wall) -> list[Words]:
    def draw(painter: QPainter) -> None:
        paint_wall(painter, wall)

    return words_of(draw)


def test_no_word_on_the_wall_is_smaller_than_twenty_points(show: Show) -> None:
    small = {(each.text, each.px) for wall in walls(show) for each in written(wall)}
    assert {each for each in small if each[1] < SMALLEST} == set()


def test_every_finding_is_said_in_full_and_on_the_board(show: Show) -> None:
    cut = []
    for wall in walls(show):
        if wall.sentence is not None:
            said = (*wall.sentence.headline, *wall.sentence.reason)
            board = QRectF(*wall.board)
            places = [each for each in written(wall) if each.text in said]
            cut += [each.text for each in places if each.text.endswith("…")]
            cut += [each.text for each in places if not each.lies_in(board)]
    assert cut == []


def test_the_names_of_many_stages_fit_beside_each_other() -> None:
    names = [f"A rather long stage name {n}" for n in range(7)]
    shown = stations(names, 3, WIDTH)
    ends = [each.x + text_width(each.name, SMALLEST, 400) for each in shown]
    starts = [each.x for each in shown[1:]]
    assert [each.place for each in shown] == [*range(7)]
    assert all(end < start for end, start in zip(ends[:-1], starts, strict=True))
    assert ends[-1] <= WIDTH - MARGIN + 1


def test_of_more_stages_than_fit_those_around_the_one_in_hand_are_shown() -> None:
    shown = stations([f"Stage {n}" for n in range(40)], 20, WIDTH)
    assert [each.place for each in shown] == [*range(17, 24)]


def test_a_long_walk_shows_the_feelings_around_the_step_in_hand(open_editor: OpenEditor) -> None:
    cards = "\n".join(f"  c{n} = Card {n} [+1, effort 1]" for n in range(300))
    editor = open_editor(sketch(f"Order\n{cards}\n"))
    editor.presenting.start()
    show = editor.presenting.show
    assert show is not None
    show.story.go(200)
    wall = show.wall()
    assert (wall.here, wall.effort, len(wall.moods)) == (200, 201, 300)
