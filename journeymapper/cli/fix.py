"""`journeymapper fix`: mend what the rules find, as far as a rule can say how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from journeymapper.analysis.reports.plain import printable
from journeymapper.cli.arguments import Argument, Option
from journeymapper.cli.codes import codes_named
from journeymapper.cli.failure import Failure
from journeymapper.cli.fixing import Outcome, Wanted, chosen, holding, mended
from journeymapper.cli.maps import STANDARD, one_map, shown
from journeymapper.cli.options import NoPlugins
from journeymapper.cli.output import put, say, tell

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.model.journey import Journey

SUFFIX = ".journey"
SOMETHING_LEFT = 1


def run(
    source: Annotated[
        str,
        Argument(metavar="MAP", help="A map, or a picture with a map inside; - is standard input."),
    ],
    output: Annotated[
        str,
        Option("--output", "-o", metavar="OUT", help="The mended .journey; - is standard output."),
    ] = "",
    select: Annotated[
        list[str] | None,
        Option(metavar="CODES", help="Only these rules, by code or its beginning."),
    ] = None,
    finding: Annotated[
        list[str] | None,
        Option(
            metavar="RULE[:SUBJECTS[:SEGMENTS[:ABOUT]]]",
            help="Only this finding, as --list writes it; may be given again.",
        ),
    ] = None,
    only_list: Annotated[
        bool, Option("--list", help="Say which fixes there are, and write nothing.")
    ] = False,
    no_plugins: NoPlugins = False,
) -> int:
    """Apply the first fix that holds of each chosen finding, and say what was done.

    A fix holds if its finding is gone after it and no error is new. Exit code 0: done;
    1: a finding that offers fixes is left; 2: the map or an argument is bad.
    """
    if not only_list and output != STANDARD and not output.endswith(SUFFIX):
        raise Failure(f"{output or '-o'}: where is the mended map to go: name a {SUFFIX} file")
    plugins = not no_plugins
    wanted = [Wanted(each) for each in finding or []]
    codes = codes_named("--select", select or [], plugins)
    rules = codes_named("--finding", [each.rule for each in wanted], plugins)
    journey = one_map(source)
    found = chosen(_findings(journey, codes or rules, plugins), wanted)
    title = f"{printable(shown(source))}: {_line(journey.header.title)}"
    if only_list:
        tell("\n".join([title, *_offers(journey, found)]))
        return 0
    journey, outcomes = mended(journey, found)
    from journeymapper.storage.map_file import encode

    put(encode(journey), output)
    told = "\n".join([title, *map(_told, outcomes), _counted(outcomes)])
    say(told, aside=output == STANDARD)
    return SOMETHING_LEFT if any(each.left for each in outcomes) else 0


def _findings(journey: Journey, codes: tuple[str, ...], plugins: bool) -> tuple[Finding, ...]:
    from journeymapper.analysis.runner import analyse

    return analyse(journey, select=codes, plugins=plugins).findings


def _offers(journey: Journey, findings: list[Finding]) -> list[str]:
    lines = []
    for each in findings:
        if fixes := holding(journey, each):
            lines += [f"  {_named(each)}", f"    {_line(each.message)}"]
            lines += [f"    * {_line(fix.label)} ({fix.id})" for fix in fixes]
    return lines or ["  nothing can be fixed"]


def _named(finding: Finding) -> str:
    """The finding as `--finding` takes it."""
    rule, subjects, segments, about = finding.identity
    return printable(":".join((rule, ",".join(subjects), ",".join(segments), about)).rstrip(":"))


def _told(outcome: Outcome) -> str:
    found = outcome.finding
    word = "fixed" if outcome.fix else "left" if outcome.left or not outcome.offered else "gone"
    what = outcome.fix.label if outcome.fix else outcome.reason
    return f"  {word:6} {found.rule} {_line(found.message)}: {_line(what)}"


def _counted(outcomes: list[Outcome]) -> str:
    fixed = sum(each.fix is not None for each in outcomes)
    return f"  {fixed} of {len(outcomes)} fixed"


def _line(text: str) -> str:
    return " ".join(printable(text).split())
