"""`journeymapper rules`: the catalogue of rules, or the page of one."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

from journeymapper.cli.arguments import Argument, Option
from journeymapper.cli.colours import styled
from journeymapper.cli.failure import Failure
from journeymapper.cli.maps import STANDARD
from journeymapper.cli.options import NoPlugins, Output
from journeymapper.cli.output import tell

if TYPE_CHECKING:
    from journeymapper.analysis.page import Page


class Format(StrEnum):
    """How the catalogue is told."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def run(
    code: Annotated[str, Argument("CODE", "One rule, by its code or name: JM401.")] = "",
    output_format: Annotated[
        Format, Option("--format", help="How the rules are told.")
    ] = Format.TEXT,
    output: Output = STANDARD,
    no_plugins: NoPlugins = False,
) -> None:
    """List the rules, or tell one of them.

    One rule: what it says, why, what to do, examples.
    """
    from journeymapper.analysis import handbook

    plugins = not no_plugins
    pages = handbook.pages(plugins)
    if code:
        pages = tuple(page for page in pages if code.lower() in (page.code.lower(), page.name))
        if not pages:
            raise Failure(f"{code}: there is no such rule: journeymapper rules lists them all")
    if output_format is Format.JSON:
        rules = [_fields(page) for page in pages]
        tell(json.dumps({"version": 1, "rules": rules}, indent=2, ensure_ascii=False), output)
    elif output_format is Format.MARKDOWN:
        tell(pages[0].markdown() if code else handbook.catalogue(plugins), output)
    else:
        tell(_told(pages[0]) if code else _listed(pages), output)


def _fields(page: Page) -> dict[str, Any]:
    return {
        "code": page.code,
        "name": page.name,
        "severity": page.severity.word,
        "profiles": list(page.profiles),
        "what": page.what,
        "why": page.why,
        "do": page.do,
        "source": page.source,
        "good": page.good,
        "bad": page.bad,
    }


def _listed(pages: tuple[Page, ...]) -> str:
    widest = max(len(page.name) for page in pages)
    return "\n".join(
        f"{page.code}  {page.name:{widest}}  {page.severity.word:7}  {page.headline}"
        for page in pages
    )


def _told(page: Page) -> str:
    sections = (
        ("Why", page.why),
        ("What to do", page.do),
        ("Source", page.source),
        ("It speaks here", f"\n{page.bad}" if page.bad else ""),
        ("It offers there", "; ".join(page.fixes)),
        ("It is silent here", f"\n{page.good}" if page.good else ""),
    )
    title = styled(f"{page.code} {page.name}", bold=True)
    facts = f"{page.severity.word}, in profiles {', '.join(page.profiles)}"
    told = [f"{title} ({facts})", page.what]
    told += [f"{name}: {text}" for name, text in sections if text]
    return "\n\n".join(told)
