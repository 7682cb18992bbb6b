"""The bombs of formats that are text: diagrams and tables, by the first word of their names."""

from __future__ import annotations

from collections.abc import Callable

from tests.faults.map_bombs import LONG, MEGABYTE, SMILE

SUFFIX = {
    "mermaid": ".mmd",
    "markdown": ".md",
    "csv": ".csv",
    "tsv": ".tsv",
    "text": ".txt",
    "drawio": ".drawio",
    "xlsx": ".xlsx",
}
MUCH = 2 * MEGABYTE - 100
"""As much as a diagram may have."""


def task(inside: bytes) -> bytes:
    return b"journey\n" + inside


def full(piece: bytes, most: int = MUCH) -> bytes:
    return piece * (most // len(piece))


def lines(piece: bytes, most: int = 24_000) -> bytes:
    return piece * min(most, MUCH // len(piece))


TEXTS: dict[str, Callable[[], bytes]] = {
    "mermaid of 60 MB": lambda: task(full(b"A: 5: Me\n", 60 * MEGABYTE)),
    "mermaid and no more": lambda: task(b"A" * LONG),
    "mermaid tasks": lambda: task(lines(b"A: 5: Me\n")),
    "mermaid sections": lambda: task(lines(b"section a\n")),
    "mermaid titles": lambda: task(lines(b"title a\n")),
    "mermaid actors": lambda: task(b"A: 5: " + full(b"x,")),
    "mermaid different actors": lambda: task(
        b"A: 5: " + b",".join(b"%d" % n for n in range(250_000))
    ),
    "mermaid colons": lambda: task(b"A" + full(b":")),
    "mermaid directives": lambda: task(full(b"%%{a}%%")),
    "mermaid open directives": lambda: task(full(b"%%{")),
    "mermaid comments": lambda: task(lines(b"%%\n")),
    "mermaid codes": lambda: task(full(b"#35;") + b": 5: Me\n"),
    "mermaid open codes": lambda: task(full(b"#3") + b": 5: Me\n"),
    "mermaid breaks": lambda: task(b"A" + full(b"<br/>") + b": 5: Me\n"),
    "mermaid open tags": lambda: task(b"title " + full(b"<a b=")),
    "mermaid blanks": lambda: task(full(b" ")),
    "mermaid line ends": lambda: full(b"\r") + task(b""),
    "mermaid front matter": lambda: b"---\n" + lines(b"title: a\n") + b"---\n" + task(b"A: 5"),
    "mermaid digits": lambda: task(b"A: " + full(b"9") + b": Me"),
    "mermaid wide": lambda: task(SMILE + full(b"a")),
    "mermaid tags": lambda: task(b'a="' + full(b"<a>") + b": 3"),
    "mermaid tags that never end": lambda: task(b'a="' + full(b"<a") + b": 3"),
    "mermaid quotes in a tag": lambda: task(b"<a " + full(b'="') + b">: 3"),
    "mermaid breaks that never end": lambda: task(b"a" + full(b"<br" + b" " * 3000)),
    "mermaid directives that never end": lambda: task(full(b"%%{a {")),
    "mermaid percent signs": lambda: task(full(b"%")),
    "mermaid blanks before a comment": lambda: task(lines(b"\n") + full(b" ") + b"%%x")[:MUCH],
    "mermaid comments after a letter": lambda: task(lines(b"x%%\n")),
    "mermaid other line ends": lambda: task(full("\u2028%%".encode())),
    "mermaid styles": lambda: task(full(b"style:#;")),
    "mermaid styles without a code": lambda: task(b"style" + full(b":")),
    "mermaid front matter that never ends": lambda: b"---\n" + lines(b"\n---x"),
    "mermaid quotes in front matter": lambda: b"---\ntitle: '" + full(b"''") + b"\n---\njourney",
    "mermaid digits in front matter": lambda: b"---\ntitle: " + full(b"9") + b"\n---\njourney",
    "mermaid descriptions that never end": lambda: task(lines(b"accDescr {\n")),
    "mermaid almost a description": lambda: task(b"accDescr" + full(b" ") + b"x"),
    "mermaid words of another diagram": lambda: task(b"%%" + full(b"C4Container")),
    "mermaid lines that are none": lambda: task(lines(b"bad\n")),
    "markdown diagrams": lambda: full(b"```mermaid\njourney\nA: 5\n```\n"),
    "markdown open fences": lambda: full(b"```mermaid\n", LONG),
    "markdown ticks": lambda: full(b"`", LONG),
    "markdown bars": lambda: full(b"|", LONG),
    "markdown rows": lambda: b"|a|b|\n|-|-|\n" + b"|c|d|\n" * 5_000_000,
    "markdown emphasis": lambda: b"|a|b|\n|-|-|\n" + (b"|" + b"**a " * 4_000 + b"|d|\n") * 50,
    "csv rows": lambda: full(b"a,b\n", LONG),
    "csv columns": lambda: full(b"a,", LONG),
    "csv cells": lambda: (b"x," * 190 + b"x\n") * 8_000,
    "csv quotes": lambda: b"a," + full(b'"', LONG),
    "csv lines in a cell": lambda: b'a,"b' + full(b"\n", LONG) + b'c"',
    "csv nothing": lambda: full(b"\0", LONG),
    "csv lists": lambda: b"Title;Channels\n" + (b"t;" + b"a," * 9_000 + b"\n") * 300,
    "tsv one row over many lines": lambda: full(b'"\n"\t', LONG),
    "tsv of 16 bits": lambda: b"\xff\xfe" + full("a\tb\n".encode("utf-16-le"), LONG),
    "tsv stages": lambda: b"Title\tStage\n" + b"".join(b"t\ts%d\n" % n for n in range(15_000)),
    "text lines": lambda: full(b"a\n", LONG),
    "text in one line": lambda: full(b"a", LONG),
    "text blanks": lambda: b"# a" + full(b" ", LONG) + b"b",
}
