"""All passes: those under `passes/`, and those that installed packages offer.

A package offers a pass through the entry-point group `journeymapper.passes`, each entry naming a
class derived from `Pass`. Maps never name code to run.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.analysis import passes as built_in
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Severity
from journeymapper.analysis.profile import PROFILES
from journeymapper.analysis.strangers import offered

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

OUR_LETTERS = "JM"


class Broken(NamedTuple):
    """A pass that could not be loaded: the name its package gives it, and what went wrong."""

    name: str
    error: BaseException


class BadPass(Exception):
    """A package offers something that is no sound pass; says what is wrong with it."""


def passes(plugins: bool = True) -> tuple[Pass, ...]:
    """All passes that can run, by code; without those of other packages if asked."""
    return _built_in() + (_third_party()[0] if plugins else ())


def broken(plugins: bool = True) -> tuple[Broken, ...]:
    """The passes of other packages that could not be loaded."""
    return _third_party()[1] if plugins else ()


@cache
def has_strangers() -> bool:
    """Whether other packages offer passes; asked without loading any."""
    return bool(offered())


@cache
def _built_in() -> tuple[Pass, ...]:
    found = (found for module in _modules(built_in) for found in _passes_of(module))
    return tuple(sorted(found, key=lambda each: each.code))


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    """As `pkgutil` would find them, which loads all that it takes to look into code."""
    for entry in sorted(Path(*package.__path__).iterdir()):
        is_package = not entry.suffix and (entry / "__init__.py").exists()
        if is_package or (entry.suffix == ".py" and entry.stem != "__init__"):
            module = importlib.import_module(f"{package.__name__}.{entry.stem}")
            yield from _modules(module) if is_package else [module]


def _passes_of(module: ModuleType) -> Iterator[Pass]:
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Pass) and value is not Pass:
            yield value()


@cache
def _third_party() -> tuple[tuple[Pass, ...], tuple[Broken, ...]]:
    loaded: dict[str, Pass] = {}
    failed: list[Broken] = []
    for entry in offered():
        try:
            found = _loaded(entry)
            if found.code in loaded:
                raise BadPass(f"another pass has the code {found.code} already")
            loaded[found.code] = found
        except (Exception, SystemExit) as error:  # whatever a stranger's code does at its import
            failed.append(Broken(entry.name, error))
    return tuple(loaded[code] for code in sorted(loaded)), tuple(failed)


def _loaded(entry: EntryPoint) -> Pass:
    kind = entry.load()
    if not (isinstance(kind, type) and issubclass(kind, Pass)):
        raise BadPass(f"{entry.value} is not a class derived from Pass")
    found = kind()
    for fact in ("code", "name"):
        if not (isinstance(getattr(found, fact, None), str) and getattr(found, fact)):
            raise BadPass(f"{entry.value} has no {fact}")
    if found.code.upper().startswith(OUR_LETTERS):
        raise BadPass(f"the code {found.code} starts with JM, which is kept for JourneyMapper")
    if not isinstance(getattr(found, "severity", None), Severity):
        raise BadPass(f"{entry.value} has no severity")
    if found.profile not in PROFILES:
        raise BadPass(f"there is no profile {found.profile!r}")
    return found
