"""Readers that do what a reader should not; `test_apart.py` runs them in a child process."""

from __future__ import annotations

import atexit
import os
import sys
import time
from typing import Any

from journeymapper.exchange.table.grid import BadTable
from journeymapper.language import tr
from journeymapper.storage.problems import BadMap, Problem


def lengths(data: bytes, **options: Any) -> dict[str, Any]:
    return {"length": len(data), "first": data[:3].decode("latin-1"), "options": options}


def without_qt(data: bytes) -> list[str]:
    return [name for name in sys.modules if name.startswith(("PySide6", "networkx"))]


def own_folder_on_the_path(data: bytes) -> bool:
    return "" in sys.path


def refuses(data: bytes) -> None:
    raise BadTable(tr("The table is larger than 64 MB. Take a part of it."))


def refuses_a_map(data: bytes) -> None:
    raise BadMap("", [Problem("", "no map")])


def hangs(data: bytes) -> None:
    while True:
        time.sleep(60)


def works_for_ever(data: bytes) -> None:
    while True:
        pass


def eats_memory(data: bytes) -> int:
    eaten = []
    while True:
        eaten.append(b"a" * 50_000_000)


def dies(data: bytes) -> None:
    os.abort()


def leaves(data: bytes) -> None:
    os._exit(0)


def exits(data: bytes) -> None:
    sys.exit(3)


def raises(data: bytes) -> None:
    raise KeyError("xl/workbook.xml")


def gives_no_json(data: bytes) -> object:
    return object()


def prints_junk(data: bytes) -> str:
    atexit.register(print, "junk at the end")
    print("junk", flush=True)
    os.write(1, b'{"result": "junk"}')
    os.write(2, b"junk")
    return "read"


def answers_too_much(data: bytes) -> str:
    return "a" * 1_000_000


def too_many_characters(data: bytes) -> str:
    return "a\ud800\ufffe\0"
