"""Loading Qt, without what Qt for Python gets ready for errors and never needs else.

Qt for Python brings Python modules of its own that describe its functions: for the text of an error
where one was called with the wrong values, and for `help`. It compiles their sources anew at each
start, which takes as long as the rest of an empty window. Here each of them is compiled when
somebody asks it for something; of a version that nobody has tried, at once, as ever.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable
from threading import RLock
from types import CodeType
from typing import Any

from journeymapper.cli.qt_enums import load_qt_for_python, make_at_once, make_later
from journeymapper.cli.stand_ins import standing_in

FOLDER = "shibokensupport/signature/"
DESCRIBING = frozenset(
    f"{FOLDER}{name}.py"
    for name in (
        "errorhandler",
        "layout",
        "lib/enum_sig",
        "lib/pyi_generator",
        "lib/tool",
        "mapping",
        "parser",
    )
)
NOT_ASKED = ("inspect", "tempfile", "textwrap", "traceback")
"""What Qt for Python imports and asks for something only where one of these modules does."""
TRIED = {(6, 8), (6, 9), (6, 10), (6, 11)}
MAPPING = f"{FOLDER}mapping.py"
INSTEAD = """
from journeymapper.cli.qt import asked as __asked
__getattr__ = __asked({!r}, globals())
"""
"""What is compiled at the start."""
ITS_UPDATE = """
update_mapping = lambda: __getattr__("update_mapping")()
"""
"""What Qt takes right out of the dictionary of one of these modules."""
FEATURES = "shibokensupport/feature.py"
NO_MODULE_USES_QT = b"""
_mod_uses_pyside = lambda module: False
"""
"""Else the source of each module that is imported is read, looking for names to be changed."""

_sources: dict[str, bytes] = {}
_one_at_a_time = RLock()


def load_qt() -> None:
    """Load Qt, and leave Python's own `import` as it is.

    Qt for Python exchanges it for one that reads the source of every module imported from then
    on, looking for features that this program does not use: a fifth of what a window takes.
    """
    if "shiboken6" not in sys.modules:
        _load_what_all_need()
    import PySide6.QtCore  # noqa: F401

    of_qt = getattr(builtins, "__feature_import__", None)
    if of_qt is not None and builtins.__import__ is of_qt:
        builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]


def _load_what_all_need() -> None:
    builtins.compile = _compiled_later  # type: ignore[assignment]
    try:
        with standing_in(NOT_ASKED):
            load_qt_for_python()
    finally:
        builtins.compile = _compile  # type: ignore[assignment]
    if _is_tried():
        make_later()


def asked(file: str, module: dict[str, Any]) -> Callable[[str], object]:
    """What a module does that is asked for a name it does not have: become what its source says.

    It stays so, as another thread may ask meanwhile. It asks for members of enums in short.
    """

    def get(name: str) -> object:
        if not name.startswith("__"):
            with _one_at_a_time:
                if file in _sources:
                    make_at_once()
                    exec(_compile(_sources.pop(file), file, "exec"), module)
            if name in module:
                return module[name]
        raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}")

    return get


def _compiled_later(source: Any, file: Any, *how: Any, **more: Any) -> CodeType:
    if file in DESCRIBING and _is_tried():
        _sources[file] = source
        source = INSTEAD.format(file) + ITS_UPDATE * (file == MAPPING)
    if file == FEATURES and _is_tried():
        source += NO_MODULE_USES_QT
    return _compile(source, file, *how, **more)


def _is_tried() -> bool:
    return sys.modules["shiboken6"].__version_info__[:2] in TRIED


_compile: Callable[..., CodeType] = builtins.compile
