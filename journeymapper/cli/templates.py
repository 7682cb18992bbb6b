"""`journeymapper templates`: what a new map can begin with."""

from __future__ import annotations

from journeymapper.cli.output import tell


def run() -> None:
    """List the templates: the name that `new --template` takes, and what is in each."""
    from journeymapper.storage.templates import TEMPLATES

    width = max(len(each.name) for each in TEMPLATES)
    tell("\n".join(f"{each.name:{width}}  {each.title}: {each.about}" for each in TEMPLATES))
