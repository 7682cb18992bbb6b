"""A file spoilt by chance: cut, doubled, shuffled, and with what programs stumble over put in."""

from __future__ import annotations

import json
from random import Random
from typing import Any
from xml.etree import ElementTree

MOST_CHANGES, LONGEST = 6, 400
PUT = [
    *(b"", b"\0", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xef\xbf\xbf"),
    *(b"null", b"true", b"NaN", b"-Infinity", b"1e999", b"-0", b"9" * 5_000, b"1" + b"0" * 400),
    *(b"[]", b"{}", b'""', b"[" * 300, b'{"a":' * 300, b"]" * 9, b",", b":", b'"', b"\\"),
    *(rb"\ud800", rb"\u0000", rb"\u202e", b'"id": "a", ', b'"version": 99, ', b'"title": 7, '),
    *(b"\n", b"\r", b"\r\n", b"\t", b";", b"|", b"|---|", b"\\|", b"**" * 200, b"`" * 200),
    *(b"=1+1", b"+", b"-", b"@", b"5/0", b"-999999999999", "½".encode(), "²".encode(), b"12:99"),
    *(b"<table>", b"</table>", b"<tr>", b"<td colspan=9999999>", b"<td rowspan=9999>", b"<!--"),
    *(b"<![CDATA[", b"<script>", b"&#x110000;", b"&", b"<" * 300, b"a" * 25_000, b" " * 5_000),
    *(b"IEND", b"iTXt", b"IDAT", b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"),
]


def spoilt(data: bytes, chance: Random) -> bytes:
    """The bytes with one to six changes; the same for the same state of chance."""
    for _ in range(chance.randint(1, MOST_CHANGES)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.randrange(LONGEST))
        part = data[start:end]
        data = chance.choice(
            [
                data[:start] + data[end:],
                data[:start] + part + data[start:],
                data[:start] + chance.choice(PUT) + data[start:],
                data[:start] + chance.choice(PUT) + data[end:],
                data[:start] + bytes(chance.choices(part, k=len(part))) + data[end:],
                data[:start]
                + bytes(byte ^ 1 << chance.randrange(8) for byte in part[:1])
                + data[start + 1 :],
                data[:start] + chance.randbytes(chance.randrange(8)) + data[start:],
                data[: start if chance.random() < 0.2 else len(data)],
            ]
        )
    return data


VALUES: list[Any] = [
    *(
        None,
        True,
        -1,
        0,
        3.5,
        10**400,
        float("nan"),
        "",
        "a",
        "a\u202e",
        "\ud800",
        "\0",
        "x" * 5_000,
    ),
    *([], {}, [None], [[]], {"a": []}, ["web", "web"], "order", "web", "1", "=1+1"),
]


def spoilt_values(data: bytes, chance: Random) -> bytes:
    """The JSON with one to six values changed, dropped or doubled: still JSON."""
    tree = json.loads(data)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        holder, key = _place(tree, chance)
        what = chance.randrange(4)
        if what == 0:
            del holder[key]
        elif what == 1 and isinstance(holder, list):
            holder.insert(chance.randrange(len(holder)), holder[key])
        elif what == 2 and isinstance(holder, dict):
            holder[chance.choice(["id", "kind", "title", "stage", "new"])] = holder[key]
        else:
            holder[key] = chance.choice(VALUES)
    return json.dumps(tree).encode()


def _place(tree: Any, chance: Random) -> tuple[Any, Any]:
    """A list or an object somewhere in the tree that is not empty, and a place in it."""
    while True:
        key = chance.choice(list(tree) if isinstance(tree, dict) else range(len(tree)))
        if not isinstance(tree[key], dict | list) or not tree[key] or chance.random() < 0.1:
            return tree, key
        tree = tree[key]


TEXTS = ["", "0", "1", "-1", "nan", "1e999", "9" * 5_000, "[]", "{}", "null", "true", '"a"']
TEXTS += ["[" * 3_000, '{"a":' * 3_000, "[null]", '["web", "web"]', '[{"id": 5}]', "<b>a", "&#0;"]
TEXTS += ["swimlane;html=1;", "group", "text;", "edge", "x" * 5_000, "a\nb", "=1+1", "\u202e"]


def spoilt_xml(data: bytes, chance: Random) -> bytes:
    """The XML with one to twelve attributes or elements changed, dropped or doubled: still XML."""
    root = ElementTree.fromstring(data)
    elements = list(root.iter())
    values = [value for each in elements for value in each.attrib.values()]
    for _ in range(chance.randint(1, 2 * MOST_CHANGES)):
        each, other = chance.choice(elements), chance.choice(elements)
        names = [*each.attrib] or ["id"]
        what = chance.randrange(5)
        if what == 0:
            each.attrib.pop(chance.choice(names), None)
        elif what == 1:
            each.set(chance.choice(names), chance.choice(values))
        elif what == 2 and each is not root and len(other) < 500:
            other.append(ElementTree.fromstring(ElementTree.tostring(each)))
        elif what == 3 and len(each):
            each.remove(chance.choice(each))
        else:
            each.set(chance.choice(names), chance.choice(TEXTS))
    return ElementTree.tostring(root)
