"""A door for readers of what a stranger packed: they run in a process of their own.

A few bytes can unpack to more than any computer holds, or take hours. So such a reader gets 1 GB
and ten seconds (on Windows the ten seconds only), and what becomes of it harms nobody. The other
side of the door is `apart_child.py`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, Any

import journeymapper
from journeymapper.exchange.refused import Refused
from journeymapper.language import spoken, tr, tr_many
from journeymapper.log import log_of

SECONDS = 10
MEMORY = 1024 * 1024 * 1024
ANSWER = 64 * 1024 * 1024
"""The longest answer, in bytes of JSON."""

START = """
import sys
sys.path.insert(0, sys.argv[1])
from journeymapper.exchange.apart_child import main
main()
"""
"""-I leaves out the folder a program was started in, and where this package lies with it."""


def apart(function: str, data: bytes, **options: Any) -> Any:
    """What a function of a foreign file's bytes gives, run where it can harm nobody.

    `function` is named "package.module:name", so that its module is imported in the child alone.
    It takes the bytes and the options, and gives what JSON can hold. Raises Refused with the words
    of what it refuses (Refused or BadMap), and for whatever takes too long, too much memory, or
    fails; a reader that has an error of its own tells it as that one.
    """
    request = {
        "function": function,
        "options": options,
        "language": spoken(),
        "limits": {"seconds": SECONDS, "memory": MEMORY, "answer": ANSWER},
    }
    with tempfile.TemporaryFile() as answer:
        ended = _run(json.dumps(request).encode() + b"\n" + data, answer)
        said = _said(answer)
    if said is None:
        log_of(__name__).error("%s ended with %s and no answer", function, ended)
        raise Refused(_died())
    if "failed" in said:
        log_of(__name__).error("%s failed: %s", function, said["failed"])
        raise Refused(_died())
    if "refused" in said:
        raise Refused(said["refused"])
    return said["result"]


def _run(request: bytes, answer: IO[bytes]) -> int:
    """How the child ended. Raises Refused for one that had to be stopped, or never began."""
    package = str(Path(journeymapper.__file__).parents[1])
    try:
        child = subprocess.Popen(
            [sys.executable, "-I", "-c", START, package],
            stdin=subprocess.PIPE,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        message = tr("The file cannot be read ({reason}).")
        raise Refused(message.format(reason=error.strerror or error)) from None
    with child:
        try:
            child.communicate(request, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            raise Refused(_too_long()) from None
        finally:
            child.kill()
    return child.returncode


def _said(answer: IO[bytes]) -> dict[str, Any] | None:
    """What the child answered; None where that is nothing, or nothing of ours."""
    answer.seek(0)
    text = answer.read(ANSWER + 1)
    try:
        said = json.loads(text) if len(text) <= ANSWER else None
    except ValueError:
        return None
    return (
        said if isinstance(said, dict) and said.keys() & {"result", "refused", "failed"} else None
    )


def _too_long() -> str:
    return tr_many(
        "Reading this file takes more than {n} second. Take a part of it.",
        "Reading this file takes more than {n} seconds. Take a part of it.",
        SECONDS,
    )


def _died() -> str:
    return tr(
        "This file cannot be read: it is damaged, or made to do harm. Open it in the program"
        " it is from, save a copy, and take that."
    )
