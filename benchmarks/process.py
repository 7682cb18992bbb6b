"""A program that runs once, in a home of its own, and what it took."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.measure import Taken

PATIENCE_SECONDS = 600
KIBIBYTE = 1024
WAIT = """
import json, os, signal, sys, time
patience, *command = sys.argv[1:]
began = time.monotonic()
nothing = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
child = os.posix_spawnp(command[0], command, os.environ, file_actions=nothing)
signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
signal.alarm(int(patience))
_, status, used = os.wait4(child, 0)
wall = time.monotonic() - began
code = os.waitstatus_to_exitcode(status)
print(json.dumps([code, began, wall, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""
"""Starts a program and waits. The system counts in what its starter held, so that is small."""
HOMES = ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")


class Failed(Exception):
    """The program ended with another code than those it may end with, and said this."""


def run(
    command: Sequence[str],
    home: Path,
    codes: Sequence[int] = (0,),
    environment: Mapping[str, str] | None = None,
) -> Taken:
    """What a command took from its start to its end. Raises Failed."""
    return started(command, home, codes, environment)[1]


def started(
    command: Sequence[str],
    home: Path,
    codes: Sequence[int] = (0,),
    environment: Mapping[str, str] | None = None,
) -> tuple[float, Taken]:
    """When it started, by the clock all processes share, and what it took. Raises Failed."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", WAIT, str(PATIENCE_SECONDS), *command],
        env={**usual(), **own_home(home), "QT_QPA_PLATFORM": "offscreen", **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Failed(done.stderr[-2_000:])
    code, began, wall, cpu, peak = json.loads(done.stdout)
    if code not in codes:
        raise Failed(f"{' '.join(command)}: ended with {code}\n{done.stderr[-2_000:]}")
    return began, Taken(wall, cpu, peak * KIBIBYTE)


def journeymapper(*arguments: str) -> list[str]:
    """The command that starts the program."""
    return [sys.executable, "-m", "journeymapper", *arguments]


def usual() -> dict[str, str]:
    """This environment, in which Python keeps what it compiles, as it usually does."""
    return {name: held for name, held in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def own_home(home: Path) -> dict[str, str]:
    """Where a program keeps what it remembers, none of it the user's."""
    return {**{name: str(home / name.lower()) for name in HOMES}, "LANGUAGE": "en"}
