"""The parameters of a command, as its signature tells them."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from types import FunctionType, NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from journeymapper.cli.arguments import Argument, Option
from journeymapper.cli.failure import Failure

Command = Callable[..., int | None]
"""Does what it is asked for and gives the exit code; None is 0."""


class Taken(NamedTuple):
    """One parameter: of which kind its value is, or each of its `many` values."""

    name: str
    said: Argument | Option
    kind: type[Any]
    many: bool
    is_required: bool
    default: Any

    @property
    def names(self) -> tuple[str, ...]:
        """As they are typed; none where it is known by its place."""
        if isinstance(self.said, Argument):
            return ()
        return self.said.names or (f"--{self.name.replace('_', '-')}",)

    @property
    def choices(self) -> tuple[str, ...]:
        """The words it may be, where only some are meant."""
        return tuple(each.value for each in self.kind) if issubclass(self.kind, Enum) else ()

    @property
    def bounds(self) -> str:
        """From where to where a number goes, in words."""
        if isinstance(self.said, Argument) or self.said.least is None:
            return ""
        least, most = self.said.least, self.said.most
        return f"at least {least:,}" if most is None else f"from {least:,} to {most:,}"

    def read(self, text: str) -> Any:
        """The value that a person typed. Raises Failure."""
        try:
            value = self.kind(text)
        except ValueError:
            value = None
        if value is None or not self._is_within(value):
            where = self.names[0] if self.names else self.name
            raise Failure(f"{where} {text}: {self._what_it_may_be()}")
        return value

    def _is_within(self, value: Any) -> bool:
        if isinstance(self.said, Argument) or self.said.least is None:
            return True
        most = float("inf") if self.said.most is None else self.said.most
        return bool(self.said.least <= value <= most)

    def _what_it_may_be(self) -> str:
        if self.choices:
            return f"there is no such word for it: choose {', '.join(self.choices)}"
        whole = "a whole number" if self.kind is int else "a number"
        return f"is not such a number: say {whole} {self.bounds}".rstrip()


def taken_by(command: Command) -> list[Taken]:
    """The parameters of a command, a plain function."""
    assert isinstance(command, FunctionType)
    hints = get_type_hints(command, include_extras=True)
    names = [name for name in hints if name != "return"]
    values = command.__defaults__ or ()
    defaults = dict(zip(names[len(names) - len(values) :], values, strict=True))
    return [_taken(name, hints[name], defaults) for name in names]


def _taken(name: str, hint: object, defaults: dict[str, Any]) -> Taken:
    kind, said = get_args(hint)
    if isinstance(kind, UnionType):
        (kind,) = (each for each in get_args(kind) if each is not NoneType)
    many = get_origin(kind) is list
    of_each = get_args(kind)[0] if many else kind
    return Taken(name, said, of_each, many, name not in defaults, defaults.get(name))
