"""`journeymapper diff`: what two versions of a map differ in."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from journeymapper.cli import diff_json, diff_markdown, diff_text
from journeymapper.cli.arguments import Argument, Option
from journeymapper.cli.comparing import compare_maps
from journeymapper.cli.maps import STANDARD
from journeymapper.cli.options import (
    NoPlugins,
    Output,
    Profile,
    ProfileName,
)
from journeymapper.cli.output import spare, tell

DIFFERENT = 1


class Format(StrEnum):
    """How the difference is told."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


TOLD = {Format.TEXT: diff_text, Format.JSON: diff_json, Format.MARKDOWN: diff_markdown}


def run(
    old: Annotated[str, Argument(metavar="OLD", help="A map; - is standard input.")],
    new: Annotated[str, Argument(metavar="NEW", help="What has become of it.")],
    profile: Profile = ProfileName.REVIEW,
    output_format: Annotated[
        Format, Option("--format", help="How the difference is told.")
    ] = Format.TEXT,
    output: Output = STANDARD,
    no_plugins: NoPlugins = False,
) -> int:
    """Compare two versions of a map: what was added, removed, changed and moved, what it mends.

    Exit code 0: the maps are the same; 1: they differ; 2: a map or an argument is bad.
    """
    spare([old, new], output)
    compared = compare_maps(old, new, profile.value, not no_plugins)
    tell(TOLD[output_format].told(compared), output)
    return DIFFERENT if compared.records else 0
