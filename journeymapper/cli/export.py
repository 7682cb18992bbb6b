"""`journeymapper export`: the map as a picture or for another program."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from journeymapper.cli.arguments import Argument, Option
from journeymapper.cli.failure import Failure
from journeymapper.cli.maps import one_map
from journeymapper.cli.options import NoPlugins, Profile, ProfileName
from journeymapper.cli.output import spare
from journeymapper.cli.writing import check_folder, format_for, write
from journeymapper.language import ENGLISH, languages, speak

if TYPE_CHECKING:
    from journeymapper.layout.showing import Showing
    from journeymapper.model.journey import Journey


class Lanes(StrEnum):
    """The lanes of the picture."""

    USED = "used"
    ALL = "all"
    SEEN = "seen"


class Theme(StrEnum):
    """The colours of the picture."""

    LIGHT = "light"
    DARK = "dark"
    PROJECTOR = "projector"
    PRINT = "print"


def run(
    source: Annotated[
        str,
        Argument(metavar="MAP", help="A map, or a picture with a map inside; - is standard input."),
    ],
    output: Annotated[
        str,
        Option(
            "--output",
            "-o",
            metavar="OUT",
            help="The file; its suffix says what it is to be: .png, .svg, .pdf, .csv, ...",
        ),
    ],
    annotate: Annotated[bool, Option(help="With numbered findings, key and legend.")] = True,
    profile: Profile = ProfileName.REVIEW,
    segment: Annotated[
        str, Option(metavar="ID", help="Show the journey of one segment, the rest pale.")
    ] = "",
    lens: Annotated[
        str, Option(metavar="NAME", help="Colour the cards by a tag: channel, effort, ...")
    ] = "channel",
    stage: Annotated[str, Option(metavar="ID", help="Only this stage.")] = "",
    scale: Annotated[
        float | None,
        Option(least=1, most=8, metavar="TIMES", help="How large: 2 is twice the size."),
    ] = None,
    dpi: Annotated[
        int | None,
        Option(least=24, most=1200, metavar="N", help="The scale as dots per inch: 96 is 1."),
    ] = None,
    width: Annotated[
        int | None,
        Option(least=100, most=32_000, metavar="PX", help="So many pixels wide."),
    ] = None,
    theme: Annotated[Theme, Option(help="The colours.")] = Theme.PRINT,
    lanes: Annotated[
        Lanes,
        Option(help="The lanes in use, all four, or only what the customer sees."),
    ] = Lanes.USED,
    rows: Annotated[
        str,
        Option(metavar="NAMES", help="Rows of texts under the stages: thoughts,pains,..."),
    ] = "",
    rows_above: Annotated[
        bool, Option("--rows-above", help="Those rows above the feeling curve.")
    ] = False,
    transparent: Annotated[bool, Option("--transparent", help="No ground behind the map.")] = False,
    redact: Annotated[bool, Option("--redact", help="No names, quotes, owners or notes.")] = False,
    embed: Annotated[
        bool | None,
        Option(help="Put the map inside a PNG or PDF; not when redacted, nor with --lanes seen."),
    ] = None,
    personas: Annotated[
        bool, Option("--personas", help="With a card of each persona below the map.")
    ] = False,
    scores: Annotated[
        bool, Option("--scores", help="With the scores of the journey below the map.")
    ] = False,
    language: Annotated[
        str, Option("--language", hidden=True, help="The window's, for its pictures.")
    ] = ENGLISH,
    promises: Annotated[
        bool, Option("--promises", help="With the promises as arcs over the map.")
    ] = False,
    actions: Annotated[
        bool,
        Option("--actions", help="With the opportunities as an action list below the map."),
    ] = False,
    no_plugins: NoPlugins = False,
) -> None:
    """Paint a map as a picture, or write it for another program. It needs no screen."""
    from journeymapper.formats import writable

    _speak(language)
    format = format_for(output, writable())
    check_folder(output)
    if sum(each is not None for each in (scale, dpi, width)) > 1:
        raise Failure("--scale, --dpi and --width: each says how large: name one of them")
    if redact and embed:
        raise Failure("--embed: the map inside would tell what --redact leaves out: choose one")
    if redact or embed is False:
        spare([source], output)
    journey = one_map(source)
    wishes: dict[str, object] = {
        "annotate": annotate,
        "lens": _lens(lens),
        "theme": theme.value,
        "showing": _showing(lanes, rows, rows_above),
        "scale": scale or 1.0,
        "dpi": dpi,
        "width": width,
        "segment": _known(journey, "segments", segment, "--segment"),
        "stage": _known(journey, "stages", stage, "--stage"),
        "transparent": transparent,
        "redact": redact,
        "actions": actions,
        "personas": personas,
        "promises": promises,
        "embed": (lanes is not Lanes.SEEN) if embed is None else embed,
        "file_name": Path(source).name,
    }
    plugins = not no_plugins
    write(journey, output, format, profile=profile.value, plugins=plugins, scores=scores, **wishes)


def _speak(language: str) -> None:
    try:
        speak(language)
    except FileNotFoundError:
        raise Failure(f"--language {language}: choose {', '.join(languages())}") from None


def _showing(lanes: Lanes, rows: str, above: bool) -> Showing:
    from journeymapper.layout.showing import LANE_CHOICES, Showing, text_rows
    from journeymapper.model.texts import TEXT_ROW

    texts = text_rows(rows)
    if len(texts) < len({*rows.replace(",", " ").split()}):
        raise Failure(f"--rows {rows}: there is no such row: choose {', '.join(TEXT_ROW)}")
    choice = next(each for each in LANE_CHOICES if each == lanes.value)
    return Showing(choice, texts, above)


def _known(journey: Journey, table: str, key: str, option: str) -> str | None:
    if key and key not in journey.table(table):
        known = ", ".join(journey.table(table).keys) or "none"
        raise Failure(f"{option} {key}: the map has no such {table[:-1]}: it has {known}")
    return key or None


def _lens(name: str) -> str:
    from journeymapper.model.dimensions import BY_LENS_NAME, LENSES

    lens = BY_LENS_NAME.get(name.lower()) or {each.field: each for each in LENSES}.get(name)
    if lens is None:
        raise Failure(f"--lens {name}: there is no such lens: choose {', '.join(BY_LENS_NAME)}")
    return lens.field
