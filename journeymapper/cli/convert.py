"""`journeymapper convert`: a map from one map format into another."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from journeymapper.cli.arguments import Argument, Option
from journeymapper.cli.failure import Failure
from journeymapper.cli.maps import STANDARD, one_reading
from journeymapper.cli.options import NewFile, NoPlugins
from journeymapper.cli.writing import check_folder, format_for, tell_losses, write

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


class SentimentScale(StrEnum):
    """The scales that feelings are usually told on."""

    FIVE = "1..5"
    TEN = "1..10"
    TWO = "-2..2"
    THREE = "-3..3"


def run(
    source: Annotated[
        str,
        Argument(metavar="IN", help="A map in any format; - is a map on standard input."),
    ],
    output: NewFile,
    block: Annotated[
        int | None,
        Option("--block", least=1, metavar="N", help="Which of several maps in a file."),
    ] = None,
    lenient: Annotated[
        bool, Option("--lenient", help="Leave out, and list, what the format forbids.")
    ] = False,
    scale: Annotated[
        SentimentScale | None,
        Option("--sentiment-scale", help="The scale a table tells its feelings on."),
    ] = None,
    survey: Annotated[
        Path | None,
        Option(
            "--survey",
            metavar="TABLE",
            help="Answers of customers, whose figures and quotes go onto the map.",
        ),
    ] = None,
    no_plugins: NoPlugins = False,
) -> None:
    """Turn a map of one format into another, telling item by item what cannot come along.

    A .journey.png is the annotated page; wherever a map is read it can be read from there.
    """
    from journeymapper.exchange.carried import ReadOptions
    from journeymapper.exchange.table.scales import BY_NAME
    from journeymapper.formats import FORMATS, writable

    formats = writable(("map", "table"))
    format = FORMATS[0] if output == STANDARD else format_for(output, formats)
    check_folder(output)
    options = ReadOptions(
        block=block, lenient=lenient, sentiment_scale=BY_NAME[scale] if scale else None
    )
    reading = one_reading(source, options)
    journey, losses = _surveyed(reading.journey, survey) if survey else (reading.journey, ())
    name, plugins = Path(source).name, not no_plugins
    write(journey, output, format, plugins=plugins, file_name=name)
    tell_losses(source, reading.losses)
    tell_losses(str(survey), losses)


def _surveyed(journey: Journey, survey: Path) -> tuple[Journey, tuple[str, ...]]:
    """The journey with the answers of a survey, and what of them it does not hold."""
    from journeymapper.exchange.survey.onto_map import sure_ones
    from journeymapper.formats import answers_of
    from journeymapper.storage.problems import BadMap

    try:
        onto = sure_ones(journey, answers_of(survey), survey.name)
    except BadMap as error:
        raise Failure(str(error)) from None
    return onto.patch.apply(journey), onto.losses
