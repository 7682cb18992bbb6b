"""`journeymapper discover`: the map that customers really walked, from a log of events."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from journeymapper.cli.arguments import Option
from journeymapper.cli.failure import Failure
from journeymapper.cli.logs import (
    Activity,
    Case,
    ChannelColumn,
    Engine,
    Log,
    SegmentColumn,
    StageColumn,
    Time,
    no_refusal,
)
from journeymapper.cli.maps import STANDARD, shown
from journeymapper.cli.options import NewFile, NoPlugins
from journeymapper.cli.writing import check_folder, format_for, tell_losses, write

if TYPE_CHECKING:
    from fractions import Fraction


def run(
    log: Log,
    output: NewFile,
    case: Case = "",
    activity: Activity = "",
    time: Time = "",
    channel: ChannelColumn = "",
    segment: SegmentColumn = "",
    stage: StageColumn = "",
    min_share: Annotated[
        str,
        Option(
            metavar="SHARE", help="Ways of a smaller share of the cases are left out, and told."
        ),
    ] = "0.02",
    engine: Engine = "",
    no_plugins: NoPlugins = False,
) -> None:
    """Make a map of what customers did: an event log in CSV (also .gz), Parquet or XES.

    Activities become touchpoints, what followed directly becomes connections. Columns that are not
    named are found by their names. Standard error tells what is left out.
    """
    from journeymapper.exchange.log.columns import Wanted
    from journeymapper.exchange.log.discover import discover
    from journeymapper.formats import FORMATS, writable

    share = _share(min_share)
    formats = writable(("map", "table"))
    format = FORMATS[0] if output == STANDARD else format_for(output, formats)
    check_folder(output)
    wanted = Wanted(case, activity, time, channel, segment, stage)
    with no_refusal(log):
        reading = discover(log, wanted, share, engine)
    plugins = not no_plugins
    write(reading.journey, output, format, plugins=plugins, file_name=Path(log).name)
    tell_losses(shown(log), reading.losses)


def _share(text: str) -> Fraction:
    from fractions import Fraction

    try:
        share = Fraction(text)
    except (ValueError, ZeroDivisionError):
        share = Fraction(-1)
    if not 0 <= share <= 1:
        raise Failure("--min-share: a share of the cases is a number from 0 to 1: say 0.02")
    return share
