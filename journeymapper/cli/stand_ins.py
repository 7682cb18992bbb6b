"""Modules that others import and hardly ever ask: loaded when they are asked for something."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType


@contextmanager
def standing_in(names: Iterable[str]) -> Iterator[None]:
    """Whoever imports one of these modules meanwhile gets one that loads it when it is asked.

    Whoever imports it afterwards gets the module itself.
    """
    missing = {name: _stand_in(name) for name in names if name not in sys.modules}
    sys.modules.update(missing)
    try:
        yield
    finally:
        for name, module in missing.items():
            _step_aside(name, module)


def _stand_in(name: str) -> ModuleType:
    module = ModuleType(name)

    def get(attribute: str) -> object:
        _step_aside(name, module)
        return getattr(import_module(name), attribute)

    vars(module)["__getattr__"] = get
    return module


def _step_aside(name: str, module: ModuleType) -> None:
    if sys.modules.get(name) is module:
        del sys.modules[name]
