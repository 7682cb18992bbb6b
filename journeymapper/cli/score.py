"""`journeymapper score`: what a whole journey amounts to."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

from journeymapper.cli.arguments import Argument, Option
from journeymapper.cli.maps import STANDARD, one_map, shown
from journeymapper.cli.options import NoPlugins, Output
from journeymapper.cli.output import spare, tell


class Format(StrEnum):
    """How the scores are told."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def run(
    file: Annotated[
        str,
        Argument(metavar="MAP", help="A map, a picture with one inside; - is standard input."),
    ],
    output_format: Annotated[
        Format, Option("--format", help="How the scores are told.")
    ] = Format.TEXT,
    output: Output = STANDARD,
    no_plugins: NoPlugins = False,
) -> None:
    """Score a map: pyramid, pillars, effort, emotion, the road, eight components."""
    spare([file], output)
    journey = one_map(file)
    from journeymapper.analysis.reports import score_markdown
    from journeymapper.analysis.runner import analyse
    from journeymapper.analysis.scores.all import REVIEW, scores
    from journeymapper.analysis.scores.as_json import to_json
    from journeymapper.cli import score_text

    found = scores(journey, analyse(journey, REVIEW, plugins=not no_plugins))
    if output_format is Format.JSON:
        tell(json.dumps(to_json(found), indent=2, ensure_ascii=False), output)
    elif output_format is Format.MARKDOWN:
        tell(score_markdown.told(journey, found), output)
    else:
        tell(score_text.told(shown(file), journey, found), output)
