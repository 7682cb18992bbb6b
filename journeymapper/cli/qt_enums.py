"""The enums of Qt, made when somebody asks for one of their members.

Qt for Python makes all enums of a class as soon as the class is asked for anything: with `Qt` come
a hundred of 1,300 members, of which a program uses a few. To open a map it makes 215 of 4,000,
which takes a tenth of all the time. Here each is a class without members at first. Asked for
anything it becomes what Python's `enum` makes of the same names and values, and stays the class
that Qt knows.

A member is asked of its enum: `Qt.AlignLeft`, which Qt for Python understands as well as
`Qt.AlignmentFlag.AlignLeft`, is found only once that enum is made.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Iterator
from threading import RLock
from types import ModuleType
from typing import Any

_KINDS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_KNOWN = frozenset(("__bases__", "__class__", "__dict__", "__module__", "__mro__", "__name__"))
"""What can be told of an enum without its members."""

_handed = ModuleType("enum")
"""Where Qt looks for a kind of enum each time it makes one."""
_unmade: dict[type, tuple[Any, dict[str, Any]]] = {}
"""The names and values of each, and how they are to be taken."""
_one_at_a_time = RLock()


def load_qt_for_python() -> None:
    """Load what all modules of Qt share, and let it take its kinds of enum from here.

    It remembers the module `enum` that it meets, so it meets another one.
    """
    vars(_handed).update(vars(enum))
    sys.modules["enum"] = _handed
    try:
        import PySide6  # noqa: F401
    finally:
        sys.modules["enum"] = enum
        for module in list(sys.modules.values()):
            if getattr(module, "__dict__", {}).get("enum") is _handed:
                module.__dict__["enum"] = enum


def make_later() -> None:
    """Let the enums that Qt makes from now on be made when somebody asks for them."""
    for kind in _KINDS:
        setattr(_handed, kind.__name__, _Kind(kind))


def make_at_once() -> None:
    """Let all enums be there, those that wait and those that Qt makes from now on."""
    for kind in _KINDS:
        setattr(_handed, kind.__name__, kind)
    for unmade in list(_unmade):
        _made(unmade)


class _Kind:
    """A kind of enum, as far as Qt asks for it: whether it is one of flags, and for an enum."""

    def __init__(self, kind: type) -> None:
        self.__bases__ = (kind,)

    def __call__(self, name: str, members: Any, **how: Any) -> type:
        unmade = type.__new__(_Unmade, name, self.__bases__, {})
        _unmade[unmade] = members, how
        return unmade


class _Unmade(enum.EnumType):
    """The type of an enum nobody has asked for anything; afterwards it is Python's own."""

    __setattr__ = type.__setattr__

    def __getattribute__(cls, name: str) -> Any:
        if name not in _KNOWN:
            _made(cls)
        return type.__getattribute__(cls, name)

    def __call__(cls, *values: Any, **how: Any) -> Any:
        return _made(cls)(*values, **how)

    def __contains__(cls, value: object) -> bool:
        return value in _made(cls)

    def __dir__(cls) -> list[str]:
        return dir(_made(cls))

    def __getitem__(cls, name: str) -> Any:
        return _made(cls)[name]

    def __iter__(cls) -> Iterator[Any]:
        yield from _made(cls)

    def __len__(cls) -> int:
        return len(_made(cls))

    def __reversed__(cls) -> Iterator[Any]:
        yield from reversed(_made(cls))


def _made(unmade: Any) -> Any:
    """The same enum with its members."""
    with _one_at_a_time:
        if unmade in _unmade:
            members, how = _unmade.pop(unmade)
            like = unmade.__bases__[0](unmade.__name__, members, **how)
            for member in like.__members__.values():
                member.__class__ = member.__objclass__ = unmade
            for name, value in vars(like).items():
                if name not in vars(unmade):  # what Qt told it holds
                    type.__setattr__(unmade, name, value)
            type.__setattr__(unmade, "__class__", enum.EnumType)
    return unmade
