"""Sixty labels that are no harm as text, and would be as anything else; and a map full of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any

from journeymapper.places import sample_maps

MARKUP = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)//",
    "<iframe src='https://example.org'></iframe>",
    "<a href='javascript:alert(1)'>click</a>",
    "<math><mi xlink:href='data:x,<script>'>",
    "<base href='https://example.org/'>",
    "<meta http-equiv=refresh content='0;url=//example.org'>",
    "<link rel=stylesheet href=//example.org/x.css>",
    "<style>@import url(//example.org)</style>",
    "<!-- never closed",
    "--> closed too early <b>bold",
    "<![CDATA[ ]]>",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e 'x'>]>",
    "</bdi></h3></li></article></main>",
    "<details open ontoggle=alert(1)>",
    "<x onclick=alert(1)>y</x>",
)
QUOTES = (
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "` onmouseover=`alert(1)",
    '"><script>alert(1)</script>',
    "\\'; alert(1); //",
    '"}]},{"results":[{"',
    "{{ 7 * 7 }}{% raw %}",
    "${7*7} #{7*7}",
    "%s %n %(x)s {0} {x!r}",
    "&lt;b&gt; &#60;b&#62; &amp;amp; &nosuch;",
)
ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "https://example.org/?q=<b>",
    "www.example.org",
    "//example.org",
    "file:///etc/passwd",
    "../../../../etc/passwd",
    "C:\\Windows\\system32",
)
MARKDOWN = (
    "[click](javascript:alert(1))",
    "![picture](https://example.org/x.png)",
    "<https://example.org>",
    "# heading #",
    "**bold** _slanted_ ~~struck~~ `code`",
    "a | b | c",
    "```",
    "[^1]: note [ref]: https://example.org",
    "1. one - two * three > four",
    "$$x^2$$ \\[y\\]",
)
CHARACTERS = (
    "right \u202eto left",
    "isolated \u2067 and not closed",
    "zero\u200bwidth\ufeff",
    "control \x00\x01\x1b[31m \x1b]0;title\x07\x7f\x9b red",
    "lines\nand\ttabs\r\nand\u2028more\u2029",
    "\U0001f469\u200d\U0001f4bb e\u0301 \ufdfa",
)
FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(A1:A9)")

HOSTILE = MARKUP + QUOTES + ADDRESSES + MARKDOWN + CHARACTERS + FORMULAS
assert len(set(HOSTILE)) == 60

WRITTEN = {"title", "name", "description", "scenario", "goal", "differentiator", "text", "quote"}
WRITTEN |= {"thought", "label", "owner", "source", "unit", "reason", "needs", "frustrations"}
WRITTEN |= {"actors", "pains", "gains", "asks_for", "systems"}
"""The fields that people write into; the others are chosen, counted or made by the program."""


def spoil(value: Any, labels: Iterator[str]) -> None:
    """Put a label in the place of every text that people write."""
    for key, held in value.items() if isinstance(value, dict) else enumerate(value):
        if key == "source" and "target" in value:
            continue  # of a connection, an id
        if key in WRITTEN and isinstance(held, str):
            value[key] = next(labels)
        elif key in WRITTEN and isinstance(held, list):
            value[key] = [next(labels) for _ in held]
        elif isinstance(held, dict | list):
            spoil(held, labels)


def hostile_map(start: int = 0, change: Callable[[str], str] = str) -> bytes:
    """A sample map with a label in each of its texts, beginning with one of the sixty."""
    tree = json.loads(sample_maps("coffee-machine.journey").read_bytes())
    labels = [change(each) for each in HOSTILE[start:] + HOSTILE[:start]]
    spoil(tree, cycle(labels))
    return json.dumps(tree).encode()
