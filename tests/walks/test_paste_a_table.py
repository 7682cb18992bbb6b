"""A table copied in another program: pasted, looked at, added, saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from tests.helpers.xscreen import XScreen, screen_with

ROWS = """
Phase|Step|Channel|Persona|Emotion|Effort|Pain points|Thinking|Budget
Research|I look for a machine|Website|First-time buyer|3|2|"Too many; no advice"|Which one?|M-1
|I read reviews|Website, Phone||2|3||Can I trust them?
|I ask a friend|Friends||5|1
Choice|I compare two machines|website||2|hard|Tables differ
|I call to ask|Phone|Regular customer|1|7|"On hold
for twenty minutes"|Nobody answers|=1+1
Order|I order it|Website||4|3
|I pay|Website||so-so|2|Card refused
Delivery|I wait|E-mail||3|1
|The parcel arrives|Courier||5|1
|I unpack it|||5|9
|I brew the first cup|||🙂|2
|They ask how it was|E-mail||4|1
"""
TABLE = ROWS.strip().replace("|", "\t")


def save_as(screen: XScreen, file: Path) -> None:
    screen.press("ctrl+shift+s")
    screen.name_file("Save the map", file)


@pytest.mark.screen
def test_a_table_of_twelve_rows_is_pasted_previewed_added_and_saved(
    tmp_path: Path, home: Path
) -> None:
    start, file = tmp_path / "start.journey", tmp_path / "pasted.journey"
    map_file.write(sketch("# Coffee\nchannels: web = Website\nResearch\n  I want coffee"), start)
    with screen_with(str(start), environment={"HOME": str(home)}) as screen:
        screen.wait_for_window("start.journey")
        screen.copy(TABLE)
        screen.press("ctrl+v")
        screen.wait_for_window("Paste a table")
        screen.press("Enter")
        screen.wait_for_window("start.journey[*]")  # the star of a changed map
        save_as(screen, file)
    journey = map_file.read(file)
    call, unpack = journey.touchpoints["i-call-to-ask"], journey.touchpoints["i-unpack-it"]
    held = (
        [each.name for each in journey.stages],
        len(journey.touchpoints),
        len(journey.connections),
        [each.name for each in journey.channels],
        (call.sentiment, call.effort, call.pains, call.thought, call.description),
        (unpack.sentiment, unpack.effort, unpack.description),
    )
    assert held == (
        ["Research", "Choice", "Order", "Delivery"],
        13,
        11,
        ["Website", "Phone", "Friends", "E-mail", "Courier"],
        (-3, 7, ("On hold", "for twenty minutes"), "Nobody answers", "Budget: =1+1"),
        (3, None, "Effort: 9"),
    )
