"""The words on a command line as the values that a command takes, and its help."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from journeymapper.cli.arguments import Argument
from journeymapper.cli.failure import Failure
from journeymapper.cli.taken import Command, Taken, taken_by

HELP = {"--help", "-h"}
vars(argparse).update(_=str)  # it says all in English, and looks for no other words on the disk
VERBOSE = "verbose"
"""Every command takes it; no command has to know."""


def read(
    command: Command, words: Sequence[str], name: str, others: Mapping[str, Command] | None = None
) -> dict[str, Any]:
    """The values for a command, by its parameters, and whether it is to be `verbose`.

    Ends the process with the help where that is asked for; `others` are the commands it tells of.
    Raises Failure.
    """
    taken = taken_by(command)
    parser = _Parser(
        prog=name,
        usage=f"{name} [OPTIONS] COMMAND ..." if others else None,
        description=_told(command),
        formatter_class=_Help,
        add_help=False,
        allow_abbrev=False,
    )
    if by_place := [each for each in taken if not each.names]:
        group = parser.add_argument_group("Arguments")
        for each in by_place:
            _add(group, each)
    group = parser.add_argument_group("Options")
    for each in taken:
        if each.names:
            _add(group, each)
    told = "Say on standard error what is done."
    group.add_argument("--verbose", "-v", dest=VERBOSE, action="store_true", help=told)
    told = "Show this message and exit."
    group.add_argument(*sorted(HELP), action="help", help=told)
    if others:
        group = parser.add_argument_group("Commands")
        for key, other in others.items():
            group.add_argument(key, help=_escaped(_told(other).split("\n\n")[0]))
    return vars(parser.parse_args(_sorted(words, taken)))


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        what = message.removeprefix("argument ")
        raise Failure(f"{what}: {self.prog} --help tells what there is")


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or "Usage: ")

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        parts = text.split("\n\n")
        return "\n\n".join(super(_Help, self)._fill_text(each, width, indent) for each in parts)


def _add(group: argparse._ArgumentGroup, taken: Taken) -> None:
    said = taken.said
    wishes: dict[str, Any] = {"help": _help(taken)}
    if isinstance(said, Argument):
        many = "+" if taken.many else None if taken.is_required else "?"
        wishes |= {"nargs": many, "metavar": said.metavar, "type": taken.read}
        group.add_argument(taken.name, default=taken.default, **wishes)
        return
    wishes |= {"dest": taken.name, "default": taken.default}
    if taken.kind is bool:
        wishes["action"] = "store_true" if said.names else argparse.BooleanOptionalAction
    else:
        metavar = said.metavar or "|".join(taken.choices) or taken.kind.__name__.upper()
        wishes |= {"type": taken.read, "metavar": metavar, "required": taken.is_required}
        wishes |= {"action": "append"} if taken.many else {}
    group.add_argument(*taken.names, **wishes)


def _help(taken: Taken) -> str:
    if not isinstance(taken.said, Argument) and taken.said.hidden:
        return argparse.SUPPRESS
    notes = [f"[{taken.bounds}]"] if taken.bounds else []
    if taken.names and taken.kind is not bool and taken.default not in (None, ""):
        notes.append(f"[default: {taken.default}]")
    return _escaped(" ".join([taken.said.help, *notes]))


def _told(command: Command) -> str:
    lines = (command.__doc__ or "").strip().splitlines()
    return "\n".join(line.strip() for line in lines)


def _escaped(text: str) -> str:
    return text.replace("%", "%%")


def _sorted(words: Sequence[str], taken: Sequence[Taken]) -> list[str]:
    """The options first, each in one word with its value, which may begin with a dash."""
    values = {name for each in taken if each.kind is not bool for name in each.names}
    options: list[str] = []
    placed: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            placed += rest
        elif word in values:
            value = next(rest, None)
            if value is None:
                raise Failure(f"{word}: its value is missing: say it behind {word}")
            options.append(f"{word}={value}" if word.startswith("--") else f"{word}{value}")
        else:
            (options if word.startswith("-") and word != "-" else placed).append(word)
    return [*options, *(["--"] if any(each[:1] == "-" for each in placed) else []), *placed]
