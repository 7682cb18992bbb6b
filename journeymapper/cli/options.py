"""What several commands take, said once."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from journeymapper.cli.arguments import Option


class ProfileName(StrEnum):
    """How much the rules say."""

    WORKSHOP = "workshop"
    REVIEW = "review"
    STRICT = "strict"


NoPlugins = Annotated[
    bool,
    Option("--no-plugins", help="Run no rules of installed packages, only JourneyMapper's own."),
]
Output = Annotated[
    str,
    Option("--output", "-o", metavar="FILE", help="Where to write; - is standard output."),
]
NewFile = Annotated[
    str,
    Option(
        "--output",
        "-o",
        metavar="OUT",
        help="The new file; its suffix says the format. - is standard output.",
    ),
]
Profile = Annotated[ProfileName, Option(help="How much the rules say.")]
