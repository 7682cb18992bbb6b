"""What a Mermaid file becomes on the map, and what is said of the rest."""

from __future__ import annotations

import pytest

from journeymapper.exchange.carried import Reading, ReadOptions, SeveralMaps, Strict
from journeymapper.exchange.mermaid.reading import holds_journey, read
from journeymapper.model.sketch import sketch
from journeymapper.storage.problems import BadMap

LENIENT = ReadOptions(lenient=True)
DAY = """journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Do work: 1: Me, Cat
    section Go home
      Sit down: 4: Me
"""


def opened(text: str, options: ReadOptions | None = None) -> Reading:
    return read(text.encode(), options or ReadOptions(name="file"))


def refusal(text: str, options: ReadOptions | None = None) -> list[str]:
    with pytest.raises(BadMap) as caught:
        opened(text, options)
    return [str(each) for each in caught.value.problems]


def test_a_diagram_becomes_stages_touchpoints_one_way_an_entry_a_goal_and_a_persona() -> None:
    assert opened(DAY) == Reading(
        sketch("""
            # My working day
            Go to work
              Make tea [entry, +3, actor Me]
              > Do work [-3, actor Me, actor Cat]
            Go home
              > Sit down [goal, +2, actor Me]
        """).with_tables(personas=opened(DAY).journey.personas)
    )
    assert [each.name for each in opened(DAY).journey.personas] == ["Me"]


@pytest.mark.parametrize(
    ("score", "feeling"),
    [("1", -3), ("2", -2), ("3", 0), ("4", 2), ("5", 3), ("3.3", 0), ("3.4", 1), ("1.5", -2)],
)
def test_scores_are_feelings_in_steps_of_one_and_a_half(score: str, feeling: int) -> None:
    reading = opened(f"journey\nsection A\nTea: {score}: Me")
    assert [each.sentiment for each in reading.journey.touchpoints] == [feeling]
    assert reading.losses == ()


def test_a_score_beyond_its_range_counts_as_its_end_and_a_word_leaves_the_feeling_open() -> None:
    reading = opened("journey\nsection A\nTea: 6: Me\nBus: 0x10\nHome: fine: Me\nBed: : Me")
    assert [each.sentiment for each in reading.journey.touchpoints] == [3, 3, None, -3]
    assert reading.losses == (
        "Line 3, “Tea”: the score 6 is not within 1 to 5. It counts as 5.",
        "Line 4, “Bus”: the score 0x10 is not within 1 to 5. It counts as 5.",
        "Line 5, “Home”: the score “fine” is no number. The feeling stays open.",
        "Line 6, “Bed”: the score 0 is not within 1 to 5. It counts as 1.",
    )


def test_all_that_a_map_does_not_hold_is_told_with_its_line() -> None:
    text = (
        "---\ntitle: Day\nconfig: {}\n---\n%%{init: {'theme':\n'dark'}}%%\njourney\n%% why\n"
        "accTitle: A day\nTea: 3: Me: You # hot\n"
    )
    assert opened(text).losses == (
        "The title for screen readers, “A day”, is left out.",
        "The directive “%%{init: {'theme': 'dark'}}%%” is left out.",
        "What the front matter says beside a title is left out.",
        "2 comments are left out.",
        "Line 10: there is no name. It is called “New stage”.",
        "Line 10, “Tea”: “You” behind a third colon is left out.",
    )


def test_a_map_without_a_title_is_called_as_its_file() -> None:
    assert opened("journey\nsection A").journey.header.title == "file"
    assert opened("journey\naccTitle: Short").journey.header.title == "Short"
    assert opened("journey", ReadOptions()).journey.header.title == "New journey"


BAD = (
    "journey\nsection A: b\n Tea: 5: Me\n Bus; 3\n Home\n section\n\n journey on: 3\n : 2\n title\n"
)
WHY = {
    2: ("section A: b", "the name of a section holds no colon: write #58; for it"),
    4: ("Bus; 3", "Mermaid takes no semicolon here: leave it out, or write #59; for it"),
    5: ("Home", "a task needs a colon and a score from 1 to 5, as in “Pay: 3: Customer”"),
    6: ("section", "“section” needs a name, as in “section Order”"),
    8: (
        "journey on: 3",
        "“journey” at the start of a line begins a diagram: put another word first",
    ),
    9: (": 2", "a task needs a name before its colon, as in “Pay: 3: Customer”"),
    10: ("title", "“title” needs words behind it, as in “title Buying a bicycle”"),
}


def test_each_refused_line_is_told_with_what_stands_there_and_what_mermaid_wants() -> None:
    assert refusal(BAD) == [f"line {n}: “{found}”: {why}" for n, (found, why) in WHY.items()]


def test_lenient_leaves_those_lines_out_and_lists_them() -> None:
    reading = opened(BAD, LENIENT)
    assert [each.title for each in reading.journey.touchpoints] == ["Tea"]
    lines = [f"Line {n}, “{found}”, is left out: {why}." for n, (found, why) in WHY.items()]
    assert [each for each in reading.losses if "no name" not in each] == lines


def test_what_can_be_read_leniently_is_told_apart_from_what_cannot() -> None:
    with pytest.raises(Strict):
        opened("journey\nTea")
    with pytest.raises(BadMap) as caught:
        opened("flowchart LR\n A --> B", LENIENT)
    assert not isinstance(caught.value, Strict)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("flowchart LR\n A --> B", "it is a Mermaid “flowchart”, no journey"),
        ("graph TD\n A --> B", "it is a Mermaid “graph”, no journey"),
        ("%% c\nsequenceDiagram\n A->>B: c", "it is a Mermaid “sequenceDiagram”, no journey"),
        ("pie\n", "it is a Mermaid “pie”, no journey"),
        ("Journey\n A: 3", "it is no Mermaid journey: the first word has to be “journey”"),
        ("", "it is no Mermaid journey: the first word has to be “journey”"),
        ("---\ntitle: a\njourney", "the front matter never ends: it needs a second line of ---"),
    ],
)
def test_another_diagram_is_refused_by_its_name(text: str, told: str) -> None:
    assert refusal(text, LENIENT) == [told]


def test_a_journey_that_mermaid_takes_for_a_c4_diagram_opens_leniently() -> None:
    text = "journey\nsection A\nC4Container: 3: Me"
    assert "C4 diagram" in refusal(text)[0]
    assert [each.title for each in opened(text, LENIENT).journey.touchpoints] == ["C4Container"]


MARKDOWN = f"""# Two days

```mermaid
{DAY}```

````markdown
```mermaid
journey
 title No diagram, an example
```
````

- one more:
  ``` mermaidjs
  ---
  title: Sunday
  ---
  journey
    Sleep: 5: Cat
    Eat
  ```

```mermaid
pie
```
"""


def test_a_markdown_file_holds_a_map_for_each_fenced_journey() -> None:
    with pytest.raises(SeveralMaps) as caught:
        opened(MARKDOWN)
    assert caught.value.titles == ("My working day", "Sunday")
    assert opened(MARKDOWN, ReadOptions(block=1)) == opened(DAY)
    assert refusal(MARKDOWN, ReadOptions(block=2)) == [
        "line 27: “Eat”: a task needs a colon and a score from 1 to 5, as in “Pay: 3: Customer”"
    ]
    sunday = opened(MARKDOWN, ReadOptions(block=2, lenient=True)).journey
    assert [each.title for each in sunday.touchpoints] == ["Sleep"]
    assert refusal(MARKDOWN, ReadOptions(block=3)) == [
        "there is no map 3 in it: name one from 1 to 2"
    ]


def test_only_a_fenced_journey_makes_a_markdown_file_a_map() -> None:
    assert holds_journey(MARKDOWN.encode())
    assert not holds_journey(b"```mermaid\npie\n```\n")
    assert not holds_journey(b"```\njourney\n```\nmermaid\n")
    assert not holds_journey(DAY.encode())


def test_texts_in_other_encodings_are_read() -> None:
    text = "journey\nsection Größe\nお茶: 5: 私"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        reading = read(text.encode(encoding), ReadOptions())
        assert [each.title for each in reading.journey.touchpoints] == ["お茶"]
