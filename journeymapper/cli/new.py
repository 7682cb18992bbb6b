"""`journeymapper new`: a map to start from, empty or made from a template."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from journeymapper.cli.arguments import Argument, Option
from journeymapper.cli.failure import Failure
from journeymapper.cli.maps import STANDARD
from journeymapper.cli.output import put

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

SUFFIX = ".journey"


def run(
    out: Annotated[
        str, Argument(metavar="OUT.journey", help="The new file; - is standard output.")
    ],
    template: Annotated[
        str, Option(help="What it begins with, one of `journeymapper templates`.")
    ] = "",
    title: Annotated[
        str, Option(help="The map's title; without it the template's or the file's name.")
    ] = "",
) -> None:
    """Make a new map. A file that is there already is left alone."""
    from pydantic import ValidationError

    from journeymapper.model.clean import entered
    from journeymapper.storage.map_file import encode

    path = Path(out)
    if out != STANDARD:
        if not path.name.endswith(SUFFIX):
            raise Failure(f"{out}: a map's name ends in {SUFFIX}: call it {path.stem}{SUFFIX}")
        if path.exists() or path.is_symlink():
            raise Failure(f"{out}: there is such a file already: choose another name")
    try:
        name = "" if out == STANDARD else entered(path.stem)
        journey = _begun(template, title, name or "New journey")
    except ValidationError:
        raise Failure("--title: a title is text of at most 4,000 characters, not empty") from None
    put(encode(journey), out)


def _begun(template: str, title: str, name: str) -> Journey:
    """The map, with a title of its own where neither it nor a template gives one."""
    from journeymapper.model.edits.header import set_header
    from journeymapper.model.journey import new_journey
    from journeymapper.storage import templates

    if not template:
        return new_journey(title or name)
    try:
        begun = templates.template(template).read()
    except KeyError:
        raise Failure(
            f"--template: there is no {template!r}: journeymapper templates lists them"
        ) from None
    own = title or (name if template == templates.BLANK else begun.header.title)
    return set_header(begun, title=own).apply(begun)
