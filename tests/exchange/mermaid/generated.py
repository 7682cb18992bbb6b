"""Diagrams made by chance: sound ones with every token in odd places, and heaps of tokens.

    python -m tests.exchange.mermaid.generated COUNT [SEED]

prints as JSON those of which Mermaid says otherwise than we do, and to stderr what each says.
"""

from __future__ import annotations

import json
import random
import sys

from tests.exchange.mermaid.asking import differing

KEYWORDS = """journey title section accTitle accDescr Title SECTION JOURNEY titles sectional
journeys journey- ſection style style: classDef C4Container C4Context"""
SIGNS = """: , ; # { } % %% %%{ }%% & :#a; " ="x" <br> <br/> <br"""
CODES = "#35; #quot; #amp; #lt;br#gt; #foo; #9829; ﬂ° ¶ß &amp"
WORDS = """Make tea Größe été お茶 を飲む клиент платит ： 😀 ı (1) {x} 50% C4 the Me Cat a<br>b "x"
# %% & shop"""
SCORES = "5 3 1 6 0x4 4.5 -1 abc 1e1 +3 1_0 ٣ .5 5. -0x4 Infinity 0b11 #53;"
BLANKS = [*" \t\n\r\u2028\xa0\u3000\ufeff\x0b\x85\x1c", "  ", "\n  ", "\n\n", "\r\n"]
TAGS = [": ", " : ", "<BR />", '<a b="c">', "---", "---\n", "\n---\n", "%%{init: {}}%%"]
LINES = ["%%{wrap}%%", "section\n", "title\n", "\n%%\n", "\n%% c\n", "\n  %% c: 3: Me\n"]
LINES += ["A: 3: Me\n", "\n section S\n", "\n title T\n", "accDescr: d\n", "accDescr {\n d }\n"]
BEFORE = ["", "", "", " ", "\n", "%% c\n", "%%\n", "%%{init: {}}%%\n", "---\n\n---\n"]
BEFORE += ["---\n---\n", "---\ntitle: F\n---\n", "  ---\n  title: F\n  ---\n"]
ALL = [*" ".join((KEYWORDS, SIGNS, CODES, WORDS, SCORES)).split(), *BLANKS, *TAGS, *LINES]


def diagrams(count: int, seed: int) -> list[str]:
    """So many diagrams, always the same ones for a seed."""
    chance = random.Random(seed)
    return [_heap(chance) if chance.random() < 0.35 else _sound(chance) for _ in range(count)]


def _heap(chance: random.Random) -> str:
    tokens = "".join(chance.choices(ALL, k=chance.randint(0, 12)))
    return chance.choice(BEFORE) + "journey" + chance.choice(["\n", "\n", " ", ""]) + tokens


def _sound(chance: random.Random) -> str:
    """A diagram with a token more here and there."""
    lines = ["journey", *(_line(chance) for _ in range(chance.randint(1, 6)))]
    text = "".join(chance.choice(["", "  ", "\t"]) + line + "\n" for line in lines)
    for _ in range(chance.choice([0, 0, 1, 1, 2])):
        place = chance.randint(0, len(text))
        text = text[:place] + chance.choice(ALL) + text[place:]
    return text


def _line(chance: random.Random) -> str:
    words, more = _words(chance), _words(chance)
    kind = chance.random()
    if kind < 0.15:
        return f"title {words}"
    if kind < 0.35:
        return chance.choice(["section ", "Section\t", "section  "]) + words
    if kind < 0.9:
        people = chance.choice(["", f": {words}", f": {words}, {more}", ":", ": a : b"])
        return (
            words
            + chance.choice([":", ": ", " : "])
            + chance.choice(["", " ", "3 3", *SCORES.split()])
            + people
        )
    return chance.choice(
        ["", f"%% {words}", f"# {words}", f"accTitle: {words}", f"accDescr {{\n{words}\n }}"]
    )


def _words(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS.split(), k=chance.randint(1, 3)))


if __name__ == "__main__":
    how_many, seed = [*map(int, sys.argv[1:]), 1][:2]
    found = differing(diagrams(how_many, seed))
    for text, theirs, ours in found:
        print(repr(text), theirs, ours, sep="\n  ", file=sys.stderr)
    print(json.dumps({"diagrams": how_many, "wrong": [repr(text) for text, *_ in found]}))
    sys.exit(bool(found))
