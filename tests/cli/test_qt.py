"""Loading Qt: what it gets ready for errors comes when there is one, and is what it always was."""

from __future__ import annotations

import subprocess
import sys

OURS = "from journeymapper.cli.qt import load_qt; load_qt()"
WAITING = """
import sys
from PySide6 import QtCore, QtGui, QtWidgets
held = {each: vars(sys.modules[each]) for each in sys.modules if each.startswith("shibokensupport")}
print(sorted(name.rpartition(".")[2] for name, names in held.items() if "__getattr__" in names
    and all(each.startswith("__") or each == "update_mapping" for each in names)))
"""
WRONG = """
from PySide6 import QtCore, QtGui
for call in (lambda: QtCore.QPoint("a"), lambda: QtGui.QPen().setWidth("a"),
             lambda: QtGui.QColor(1, 2, 3, 4, 5, 6), lambda: QtCore.QRect().moveTo("x")):
    try:
        call()
    except TypeError as error:
        print(error)
print(QtCore.QRect.moveTo.__doc__, QtGui.QPen.__doc__)
import PySide6.support.signature.layout as layout
print(hasattr(layout, "nothing"), sorted(name for name in vars(layout) if name[0] != "_"), 0)
"""


def said(*statements: str) -> str:
    """What a Python of its own says when it is told this, errors too."""
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(statements)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout + done.stderr + str(done.returncode)


def test_what_describes_functions_is_not_compiled_before_somebody_asks() -> None:
    waiting = "['enum_sig', 'errorhandler', 'layout', 'mapping', 'parser', 'pyi_generator', 'tool']"
    assert said(OURS, WAITING) == f"{waiting}\n0"
    assert said(WAITING) == "[]\n0"


def test_a_function_called_wrongly_says_so_in_the_same_words() -> None:
    plain = said(WRONG)
    assert "Supported signatures" in plain
    assert said(OURS, WRONG) == plain


def test_of_a_version_that_nobody_tried_all_is_compiled_at_once() -> None:
    assert said("import journeymapper.cli.qt as q; q.TRIED.clear()", OURS, WAITING) == "[]\n0"


def test_modules_that_qt_asks_nothing_are_not_loaded_and_are_there_for_who_asks() -> None:
    ask = """
import sys
not_asked = ("inspect", "tempfile", "textwrap", "traceback")
print([name for name in not_asked if name in sys.modules])
dedent = sys.modules["shiboken6"].textwrap.dedent
import inspect, tempfile, textwrap, traceback
print(dedent is textwrap.dedent, inspect.__file__ == inspect.getsourcefile(inspect))
print(sys.modules["shiboken6"].traceback.format_exc is traceback.format_exc)
"""
    assert said(OURS, ask) == "[]\nTrue True\nTrue\n0"


def test_no_module_is_searched_for_names_to_be_changed() -> None:
    ask = """
import PySide6.support.feature as feature
import PySide6.QtWidgets, json
print({name for name, use in feature.pyside_feature_dict.items() if use != -1})
"""
    assert said(OURS, ask) == "set()\n0"


def test_python_compiles_as_before() -> None:
    ask = "import builtins; print(builtins.compile)"
    assert said(OURS, ask) == said(ask)
