"""`journeymapper replay`: hold a log of events against a map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from journeymapper.analysis.reports.plain import printable
from journeymapper.cli.arguments import Argument, Option
from journeymapper.cli.logs import Activity, Case, Engine, Log, Time, no_refusal
from journeymapper.cli.maps import STANDARD, one_map, shown
from journeymapper.cli.options import NoPlugins
from journeymapper.cli.output import say, spare
from journeymapper.cli.writing import check_folder, format_for, tell_losses, write

if TYPE_CHECKING:
    from journeymapper.exchange.log.replay import Astray, Replayed

MOST_SHOWN = 20


def run(
    source: Annotated[
        str,
        Argument(metavar="MAP", help="A map in any format; - is a map on standard input."),
    ],
    log: Log,
    output: Annotated[
        str,
        Option(
            "--output", "-o", metavar="OUT", help="The map with the figures; - is standard output."
        ),
    ] = "",
    case: Case = "",
    activity: Activity = "",
    time: Time = "",
    engine: Engine = "",
    no_plugins: NoPlugins = False,
) -> None:
    """Say how many cases of an event log went as the map says, and where the others leave it.

    OUT is the map with that as metrics of its touchpoints.
    """
    from journeymapper.exchange.log.columns import Wanted
    from journeymapper.exchange.log.replay import replay
    from journeymapper.formats import FORMATS, writable

    if output:
        formats = writable(("map", "table"))
        format = FORMATS[0] if output == STANDARD else format_for(output, formats)
        check_folder(output)
        spare([source], output)
    journey = one_map(source)
    with no_refusal(log):
        found = replay(journey, log, Wanted(case, activity, time), engine)
    if output:
        changed, plugins = found.patch.apply(journey), not no_plugins
        write(changed, output, format, plugins=plugins, file_name=Path(source).name)
    say(_told(shown(source), found), aside=output == STANDARD)
    tell_losses(shown(log), found.losses)


def _told(name: str, found: Replayed) -> str:
    share = 100 * found.fitting / found.cases
    head = f"{printable(name)}: {found.fitting:,} of {found.cases:,} cases fit, {share:.1f} %"
    lines = [f"  {each.cases:>9,}  {_where(each)}" for each in found.astray[:MOST_SHOWN]]
    more = len(found.astray) - MOST_SHOWN
    return "\n".join([head, *lines, *([f"  and {more:,} more ways off the map"] * (more > 0))])


def _where(astray: Astray) -> str:
    source, target = _line(astray.source), _line(astray.target)
    if not source:
        return f"begin with {target}"
    return f"after {source} went on to {target}" if target else f"end with {source}"


def _line(text: str) -> str:
    return " ".join(printable(text).split())
