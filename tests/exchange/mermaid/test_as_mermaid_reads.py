"""What Mermaid accepts is read the same, and what it refuses is refused."""

from __future__ import annotations

import pytest

from tests.exchange.mermaid.asking import Said, asked, asks_mermaid, differing, examples, told
from tests.exchange.mermaid.generated import diagrams

GENERATED, SEED = 2_000, 7

MADE: Said = {"title": "", "description": "", "sections": [], "tasks": []}
TEA: Said = {"section": -1, "task": "Tea", "score": 5, "people": ["Me"]}


def test_with_sections_scores_and_actors() -> None:
    text = "journey\n title Day\n section Go\n  Tea: 5: Me\n section Do\n section Go\n  Tea: 5: Me"
    tasks = [{**TEA, "section": 0}, {**TEA, "section": 2}]
    said = {**MADE, "title": "Day", "sections": ["Go", "Do", "Go"], "tasks": tasks}
    assert told(text) == said


SAME: dict[str, tuple[str, Said]] = {
    "line ends": ("journey\r\n Tea: 5: Me\r\n", {"tasks": [TEA]}),
    "byte order mark": ("\ufeffjourney\nTea: 5: Me", {"tasks": [TEA]}),
    "front matter": (
        "---\ntitle: Day\nx: {}\n---\njourney\nTea: 5: Me",
        {"title": "Day", "tasks": [TEA]},
    ),
    "quoted front matter": ("---\ntitle: \"A: 'b'\"\n---\njourney", {"title": "A: 'b'"}),
    "double quotes": ('---\ntitle: "\\x41\\n\\u00e9" # c\n---\njourney', {"title": "A\né"}),
    "a block": ("---\ntitle: |\n  A\n  b: c\n# d\n---\njourney", {"title": "A\nb: c"}),
    "a folded title": ("---\nx: y\ntitle: A\n  b # c\n---\njourney", {"title": "A b"}),
    "a hexadecimal title": ("---\n title: 0x1F\n---\njourney", {"title": "31"}),
    "an empty title": ("---\ntitle: ~\n---\njourney", {}),
    "a nested title": ("---\nx:\n  title: A\n---\njourney", {}),
    "no title without a blank": ("---\ntitle:A\n---\njourney", {}),
    "indented front matter": ("  ---\n  title: Day\n  ---\n  journey", {"title": "Day"}),
    "number in front matter": ("---\ntitle: 1.50\n---\njourney", {"title": "1.5"}),
    "title wins": ("---\ntitle: Day\n---\njourney\n title A\n title B", {"title": "B"}),
    "directive in a line": ("journey\nTea: %%{init: {}}%%5: Me", {"tasks": [TEA]}),
    "comment line": ("journey\n %% c\nTea: 5: Me", {"tasks": [TEA]}),
    "no comment at the end": (
        "journey\nTea: 5: Me %% c",
        {"tasks": [{**TEA, "people": ["Me %% c"]}]},
    ),
    "comment after #": ("journey\nTea: 5: Me # c", {"tasks": [TEA]}),
    "title on the first line": ("journey title Day", {"title": "Day"}),
    "keyword in a word": ("journey\ntitles: 5: Me", {"tasks": [{**TEA, "task": "titles"}]}),
    "keyword in capitals": ("journey\nSECTION A\nTitle B", {"sections": ["A"], "title": "B"}),
    "words on the next line": ("journey\ntitle\nTea: 5: Me", {"title": "Tea: 5: Me"}),
    "codes": (
        "journey\nA#59;#quot;#35;: 5: Me#44;You",
        {"tasks": [{**TEA, "task": 'A;"#', "people": ["Me,You"]}]},
    ),
    "unknown code": ("journey\nTea#foo;: 5: Me", {"tasks": [{**TEA, "task": "Tea&foo;"}]}),
    "breaks": ("journey\nTea<br>or<BR />not: 5: Me", {"tasks": [{**TEA, "task": "Tea\nor\nnot"}]}),
    "full-width colon": ("journey\nお茶：: 5: Me", {"tasks": [{**TEA, "task": "お茶："}]}),
    "pieces dropped": ("journey\nTea: 5: Me: You: 3", {"tasks": [TEA]}),
    "no actors": ("journey\nTea: 5", {"tasks": [{**TEA, "people": []}]}),
    "an empty actor": ("journey\nTea: 5:", {"tasks": [{**TEA, "people": [""]}]}),
    "no score": ("journey\nTea: : Me", {"tasks": [{**TEA, "score": 0}]}),
    "description": (
        "journey\naccDescr {\n a\n  b\n}\nTea: 5: Me",
        {"description": "a\nb", "tasks": [TEA]},
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_a_diagram_says(name: str) -> None:
    text, said = SAME[name]
    assert told(text) == {**MADE, **said}


@pytest.mark.parametrize(
    ("score", "number"),
    [
        *(("1e1", 10), ("0x4", 4), ("-2", -2), ("4.5", 4.5), (".5", 0.5), ("+3", 3), ("0b11", 3)),
        *((words, "NaN") for words in ("five", "1_0", "٣", "-0x4")),
        ("Infinity", "Infinity"),
    ],
)
def test_a_score_is_a_number_of_javascript(score: str, number: object) -> None:
    assert told(f"journey\nTea: {score}: Me") == {**MADE, "tasks": [{**TEA, "score": number}]}


REFUSED = [
    "",
    "graph TD\nA --> B",
    "Journey\nTea: 5",
    "journeys\nTea: 5",
    "journey\nTea",
    "journey\n: 5",
    "journey\nTea:",
    "journey\nsection",
    "journey\nsection A: b",
    "journey\ntitle",
    "journey\nTea; 5",
    "journey\nTea: 5; 3",
    "journey\njourney\n",
    "journey\nA\n: 5",
    "---\ntitle: a\njourney\nTea: 5",
    "---\ntitle: a: b\n---\njourney",
    "---\ntitle: 'a\n---\njourney",
    "---\ntitle: 'a' b\n---\njourney",
    "---\ntitle: @a\n---\njourney",
    "---\ntitle: - a\n---\njourney",
    "---\ntitle: |a\n---\njourney",
    "---\ntitle: a\ntitle: b\n---\njourney",
    "journey\naccDescr {\n a",
    "journey\naccTitle:\n",
    "%%\njourney",
    "journey\nTea: 5: C4Container",
]


@pytest.mark.parametrize("text", REFUSED)
def test_what_mermaid_refuses_is_refused(text: str) -> None:
    assert "error" in told(text)


@asks_mermaid
def test_all_this_is_what_mermaid_says() -> None:
    texts = [text for text, _ in SAME.values()]
    assert asked(texts) == [{**MADE, **said} for _, said in SAME.values()]
    assert ["error" in said for said in asked(REFUSED)] == [True] * len(REFUSED)


@asks_mermaid
def test_mermaid_says_the_same_of_thousands_of_odd_diagrams() -> None:
    texts = diagrams(GENERATED, SEED)
    accepted = sum("error" not in told(text) for text in texts)
    assert GENERATED / 4 < accepted < GENERATED * 3 / 4
    assert differing(texts) == []


@asks_mermaid
def test_mermaid_says_the_same_of_its_own_examples() -> None:
    texts = examples()
    assert len(texts) > 1
    assert all(told(text).get("tasks") for text in texts)
    assert differing(texts) == []
