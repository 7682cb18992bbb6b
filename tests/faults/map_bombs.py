"""The bombs: maps, and pictures with a map inside, that are small for what they would unfold to."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from random import Random

from journeymapper.storage.png_text import SIGNATURE, text_chunk

MEGABYTE = 1024 * 1024
LONG = 63 * MEGABYTE
MANY = 4_900_000
"""As many as 5 million commas and brackets leave room for."""
MOST = 64 * MEGABYTE
END = b"\0\0\0\0IEND\xaeB`\x82"
HEAD = b'{"format":"journeymapper","version":1,"title":"t","connections":[],'
STAGES = b'"stages":[{"id":"s","name":"S"}],'
A_CARD = b'{"id":"t%d","stage":"s","title":"T"%s}'
LETTERS = bytes.maketrans(b"0123456789", b"ghijklmnop")
SMILE, CHINESE = "😀".encode(), "中".encode()


def unknown(value: bytes) -> bytes:
    """A map with a field that no version knows."""
    return HEAD + STAGES + b'"touchpoints":[],"x":' + value + b"}"


def cards(count: int, more: bytes = b"") -> bytes:
    """A map with so many touchpoints, each with these fields as well."""
    return of_cards(b",".join(A_CARD % (n, more) for n in range(count)))


def of_cards(touchpoints: bytes) -> bytes:
    return HEAD + STAGES + b'"touchpoints":[' + touchpoints + b"]}"


def numbered(each: bytes, count: int = MANY) -> bytes:
    return b",".join(each % n for n in range(count))


def lettered(each: bytes, count: int = MANY) -> bytes:
    """As `numbered`, with numbers of letters: digits are counted first."""
    return numbered(each, count).translate(LETTERS)


def repeated(each: bytes, count: int = MANY) -> bytes:
    return (each + b",") * (count - 1) + each


def listed(inside: bytes) -> bytes:
    return unknown(b"[" + inside + b"]")


def keyed(inside: bytes) -> bytes:
    return unknown(b"{" + inside + b"}")


Make = Callable[[], bytes]
MAPS: dict[str, Make] = {
    "larger than 64 MB": lambda: b" " * (65 * MEGABYTE),
    "a long text": lambda: unknown(b'"' + b"a" * LONG + b'"'),
    "a long text and a wide character": lambda: unknown(b'"' + b"a" * LONG + SMILE + b'"'),
    "a long text and a Chinese one": lambda: unknown(b'"' + b"a" * LONG + CHINESE + b'"'),
    "a wide character among blanks": lambda: unknown(b'"' + SMILE + b'"') + b" " * LONG,
    "wide characters only": lambda: unknown(b'"' + SMILE * (LONG // 4) + b'"'),
    "escapes": lambda: unknown(b'"' + rb"\u0000" * (LONG // 6) + b'"'),
    "escapes without digits": lambda: unknown(b'"' + rb"\uaaaa" * (LONG // 6) + b'"'),
    "blanks": lambda: b" " * LONG + b"{}",
    "what is no UTF-8 at its end": lambda: b"a" * LONG + b"\xff",
    "what is no JSON at its end": lambda: listed(repeated(b"0") + b"x"),
    "zeros": lambda: listed(repeated(b"0")),
    "decimals": lambda: listed(repeated(b"0.10")),
    "different decimals": lambda: listed(numbered(b"%d.0")),
    "as many decimals as there may be": lambda: listed(numbered(b"%d.0", 499_000)),
    "no numbers": lambda: listed(repeated(b"NaN")),
    "digits": lambda: unknown(b"9" * LONG),
    "large numbers": lambda: listed(repeated(b"9" * 4_000, 15_000)),
    "a long decimal": lambda: unknown(b"0." + b"9" * LONG),
    "short texts": lambda: listed(lettered(b'"%d"')),
    "texts as many as there may be": lambda: listed(lettered(b'"%d"', 2_600_000)),
    "empty lists": lambda: listed(repeated(b"[]", MANY // 3)),
    "as many lists as there may be": lambda: listed(repeated(b"[]", 749_000)),
    "empty objects": lambda: listed(repeated(b"{}", MANY // 3)),
    "as many objects as there may be": lambda: listed(repeated(b'{"a":0}', 749_000)),
    "small objects": lambda: listed(repeated(b'{"a":0}', MANY // 3)),
    "keys": lambda: keyed(lettered(b'"%d":null', 4_000_000)),
    "as many keys as there may be": lambda: keyed(lettered(b'"%d":null', 600_000)),
    "keys with escapes": lambda: keyed(lettered(rb'"%d\"a":null', 1_900_000)),
    "keys that stand twice": lambda: keyed(b",".join(b'"%x":0' % (n // 2) for n in range(MANY))),
    "a key without end": lambda: keyed(repeated(b'"a":0')),
    "a key as often as it may be": lambda: keyed(repeated(b'"a":0', 1_900_000)),
    "many objects with a key twice": lambda: listed(repeated(b'{"a":1,"a":2}', 400_000)),
    "lists in lists": lambda: b"[" * (4 * MEGABYTE),
    "objects in objects": lambda: b'{"a":' * (4 * MEGABYTE),
    "lists 45 deep": lambda: listed(repeated(b"[" * 45 + b"]" * 45, MANY // 91)),
    "lists 45 deep, as many as there may be": lambda: listed(
        repeated(b"[" * 45 + b"]" * 45, 16_000)
    ),
    "a hundred thousand touchpoints": lambda: cards(100_000),
    "and one": lambda: cards(100_001),
    "touchpoints without titles": lambda: of_cards(
        numbered(b'{"id":"t%d","stage":"s","title":5}', 100_000)
    ),
    "empty touchpoints": lambda: of_cards(repeated(b"{}", MANY // 3)),
    "one touchpoint, many times": lambda: of_cards(repeated(A_CARD % (1, b""), 100_000)),
    "stages that are not there": lambda: of_cards(
        numbered(b'{"id":"t%d","stage":"z","title":"T"}', 100_000)
    ),
    "a list of what is no text": lambda: cards(1, b',"pains":[' + repeated(b"5", 99_990) + b"]"),
    "lists of what is no text": lambda: cards(45, b',"pains":[' + repeated(b"5", 99_990) + b"]"),
    "lists of texts": lambda: cards(45, b',"pains":[' + repeated(b'"a"', 99_990) + b"]"),
    "many lists of texts": lambda: cards(99_000, b',"pains":[' + repeated(b'"a"', 40) + b"]"),
    "lists of metrics": lambda: cards(9, b',"metrics":[' + repeated(b'{"name":5}', 99_990) + b"]"),
    "touchpoints with unknown keys": lambda: cards(1, b"," + lettered(b'"%d":null', 4_000_000)),
}


def picture(body: bytes) -> bytes:
    """A picture with a chunk of text of this program's, whatever it holds."""
    chunk = b"iTXtjourneymapper\0" + body
    check = zlib.crc32(chunk).to_bytes(4, "big")
    return SIGNATURE + (len(chunk) - 4).to_bytes(4, "big") + chunk + check + END


PLAIN, SQUEEZED = b"\0\0\0\0", b"\1\0\0\0"
PICTURES: dict[str, Make] = {
    "a picture with a plain map": lambda: picture(PLAIN + unknown(b'"' + b"a" * LONG + b'"')),
    "a picture with a deflated map": lambda: (
        SIGNATURE + text_chunk(unknown(b'"' + b"a" * LONG + b'"')) + END
    ),
    "a picture with a gigabyte of blanks": lambda: picture(
        SQUEEZED + zlib.compress(b" " * MEGABYTE * 1024)
    ),
    "a picture with what cannot be inflated": lambda: picture(SQUEEZED + b"a" * LONG),
    "a picture with much that is no map": lambda: picture(
        SQUEEZED + zlib.compress(Random(1).randbytes(60 * MEGABYTE), 1)
    ),
    "a picture without the fields of a text": lambda: picture(b"a" * LONG),
    "a picture whose chunk says four gigabytes": lambda: (
        SIGNATURE + b"\xff\xff\xff\xffiTXtjourneymapper\0\0\0\0\0{}" + END
    ),
    "a picture whose chunk says 60 MB": lambda: (
        SIGNATURE + (60 * MEGABYTE).to_bytes(4, "big") + b"iTXtjourneymapper\0\0\0\0\0{}" + END
    ),
    "a picture of chunks": lambda: SIGNATURE + b"\0\0\0\0abcd0000" * 5_000_000 + END,
    "a picture of texts": lambda: SIGNATURE + b"\0\0\0\4iTXtabcd0000" * 3_000_000 + END,
}

PIECES = [
    *(b"0", b"1.50", b"-0", b"1e5", b"NaN", b"true", b'""', b'"a"', b'"%d"', b'"title%d"'),
    *(b"[]", b"{}", b'{"a":%d}', b'{"%d":[]}', b'"' + SMILE + b'"', b'"' + b"a" * 300 + b'"'),
    *(b"[[[%d]]]", rb'"\u0000%d"', b'{"a":1,"a":2}', b'{"id":"i%d","stage":"s","title":"T"}'),
]
PLACES: list[Callable[[bytes], bytes]] = [
    listed,
    of_cards,
    lambda inside: cards(1, b',"pains":[' + inside + b"]"),
    lambda inside: cards(1, b',"evidence":{"x":[' + inside + b"]}"),
    lambda inside: keyed(b'"a":[' + inside + b"]"),
]


def by_chance(chance: Random) -> bytes:
    """A map somewhere full of something, as much as the first limits let through, or less."""
    piece = b",".join(chance.choices(PIECES, k=chance.randint(1, 5)))
    if chance.random() < 0.3:
        piece = chance.choice((b"[%s]", b'{"k":[%s]}')) % piece.replace(b"%d", b"1")
    separators = 1 + sum(piece.count(mark) for mark in (b",", b"[", b"]", b"{", b"}"))
    count = min(MANY // separators, LONG // (len(piece) + 8))
    count = int(count * chance.choice((1, 1, 0.7, 0.4, 0.2)))
    marks = piece.count(b"%d")
    inside = numbered(piece, count) if marks == 1 else repeated(piece.replace(b"%d", b"7"), count)
    return chance.choice(PLACES)(inside)
