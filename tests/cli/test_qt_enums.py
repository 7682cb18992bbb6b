"""Enums of Qt: made when somebody asks for a member, and then what they always were."""

from __future__ import annotations

from tests.cli.test_qt import OURS, said

MADE = """
import enum
from PySide6 import QtCore, QtGui, QtWidgets
def made(owner):
    found = [each for each in vars(owner).values() if isinstance(each, enum.EnumType)]
    names = [each.__name__ for each in found if type(each) is enum.EnumType]
    return "all" if len(names) == len(found) else names
"""
ONE_AFTER_THE_OTHER = """
print(made(QtCore.Qt), made(QtGui.QFont))
QtCore.Qt.Key.Key_A
print(made(QtCore.Qt), made(QtGui.QFont))
QtGui.QFont().weight()
print(made(QtCore.Qt), made(QtGui.QFont))
"""
DOORS = """
import enum
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPen
doors = {
    "Key": lambda each: each.Key_A,
    "PenCapStyle": lambda each: each(0x10),
    "PenJoinStyle": lambda each: each["RoundJoin"],
    "BrushStyle": lambda each: list(each),
    "ClipOperation": lambda each: len(each),
    "AspectRatioMode": lambda each: "KeepAspectRatio" in dir(each),
    "SizeMode": lambda each: list(reversed(each)),
    "SortOrder": lambda each: sorted(each.__members__),
    "GlobalColor": lambda each: Qt.Orientation.Vertical in each,
    "DayOfWeek": lambda each: (repr(each), len(each)),
    "DropAction": lambda each: each(99),
    "KeyboardModifier": lambda each: each.ShiftModifier | each.AltModifier,
    "PenStyle": lambda each: (QPen().style(), QPen().style() is each.SolidLine),
}
for name, ask in doors.items():
    each = getattr(Qt, name)
    print(name, ask(each), type(each), isinstance(Qt.CursorShape.ArrowCursor, each))
print(QImage(1, 1, QImage.Format.Format_RGB32).format())
"""
ALL = """
import enum, importlib, pickle
def tell(path, each):
    print(path, [kind.__name__ for kind in each.__mro__], len(each), type(each), each.__doc__)
    print(each.__module__, each.__qualname__)
    for name, value in sorted(vars(each).items()):
        if not isinstance(value, (int, str, list, dict, type(None))):
            value = getattr(value, "__qualname__", type(value))
        print(" ", name, value)
    for name, member in each.__members__.items():
        assert each[name] is each(member.value) is getattr(each, name) is member
        assert type(member) is member.__objclass__ is each
        assert pickle.loads(pickle.dumps(member)) is member
        print("   ", name, repr(member), str(member), member.value, member in {member: 0})
        if isinstance(member, enum.Flag):
            print("     ", repr(~member), repr(member | member), bool(member))
def walk(path, owner, seen):
    for name in sorted(vars(owner)):
        each = getattr(owner, name)
        if isinstance(each, type) and each not in seen:
            seen.add(each)
            if issubclass(each, enum.Enum):
                tell(f"{path}.{name}", each)
            elif each.__module__.startswith("PySide6"):
                walk(f"{path}.{name}", each, seen)
for name in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtNetwork", "QtTest"):
    module = importlib.import_module(f"PySide6.{name}")
    dir(module), [getattr(module, each) for each in dir(module)]
    walk(name, module, set())
"""
PYTHONS_OWN = """
import enum, sys
wrong = [name for name, module in sys.modules.items() if vars(module).get("enum", enum) is not enum]
print(wrong, sys.modules["enum"] is enum, enum.Enum, enum.Flag, enum.IntEnum, enum.IntFlag)
"""


def test_an_enum_of_qt_is_made_when_somebody_asks_it_for_a_member() -> None:
    step_by_step = "[] []\n['Key'] []\n['Key'] ['Weight']\n0"
    assert said(OURS, MADE, ONE_AFTER_THE_OTHER) == step_by_step
    assert said(MADE, ONE_AFTER_THE_OTHER) == "all all\n" * 3 + "0"


def test_whatever_an_enum_is_asked_first_it_answers_as_ever() -> None:
    plain = said(DOORS)
    assert plain.endswith("\n0")
    assert said(OURS, DOORS) == plain


def test_all_enums_of_qt_are_what_they_always_were() -> None:
    plain = said(ALL)
    assert plain.endswith("\n0")
    assert plain.count("EnumType") > 500
    assert said(OURS, ALL) == plain


def test_where_a_function_is_called_wrongly_all_are_made_for_the_words_of_the_error() -> None:
    wrong = "try: QtCore.QPoint('a')\nexcept TypeError: print(made(QtCore.Qt), made(QtGui.QFont))"
    assert said(OURS, MADE, "QtCore.Qt.Key", wrong) == "all all\n0"


def test_of_a_version_that_nobody_tried_all_are_made_at_once() -> None:
    untried = "import journeymapper.cli.qt as q; q.TRIED.clear()"
    assert said(untried, OURS, MADE, "print(made(QtCore.Qt))") == "all\n0"


def test_the_enums_of_python_stay_what_they_are() -> None:
    assert said(OURS, PYTHONS_OWN) == said(PYTHONS_OWN)
