"""One page of the rules handbook, made from a pass's own docstring and examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from journeymapper.analysis.base import Pass, Rule
from journeymapper.analysis.finding import Severity
from journeymapper.analysis.registry import OUR_LETTERS, passes
from journeymapper.analysis.runner import run
from journeymapper.model.sketch import sketch

SECTIONS = ("Why", "Do", "Source")
PICTURES = "pictures"
"""The folder, beside the pages, of the pictures of their examples."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the handbook says of one rule. `good` and `bad` are examples, empty for JM000."""

    code: str
    name: str
    severity: Severity
    profiles: tuple[str, ...]
    what: str
    why: str
    do: str
    source: str
    good: str
    bad: str

    @property
    def headline(self) -> str:
        """What the rule says, in one line."""
        return " ".join(self.what.partition("\n\n")[0].split())

    @property
    def fixes(self) -> tuple[str, ...]:
        """What is offered with one click on the bad example; where that is a file, nothing."""
        ours = self.code.startswith(OUR_LETTERS)
        rule = next((e for e in passes(plugins=not ours) if e.code == self.code), None)
        if rule is None or self.bad.startswith("{"):
            return ()
        found = run(rule, sketch(self.bad))
        return tuple(dict.fromkeys(fix.label for each in found for fix in each.fixes))

    def markdown(self, folder: Path | None = None) -> str:
        """The page as it stands in docs/rules, with the pictures that are in this folder."""
        examples = _examples(self, folder)
        return PAGE.format(page=self, profiles=", ".join(self.profiles), examples=examples)


def page_of(rule: Rule) -> Page:
    """The page of a rule."""
    what, sections = _parts(rule.doc)
    return Page(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        profiles=rule.profiles,
        what=what,
        why=sections.get("Why", ""),
        do=sections.get("Do", ""),
        source=sections.get("Source", ""),
        good=dedent(rule.good).strip("\n") if isinstance(rule, Pass) else "",
        bad=dedent(rule.bad).strip("\n") if isinstance(rule, Pass) else "",
    )


PAGE = """\
# {page.code} {page.name}

{page.what}

* Severity: {page.severity.word}
* Profiles: {profiles}

**Why.** {page.why}

**What to do.** {page.do}

**Source.** {page.source}
{examples}"""


def _parts(doc: str) -> tuple[str, dict[str, str]]:
    opening = rf"^({'|'.join(SECTIONS)}): "
    what, *rest = re.split(opening, dedent(doc).strip(), flags=re.MULTILINE)
    return what.strip(), {
        name: " ".join(text.split()) for name, text in zip(rest[::2], rest[1::2], strict=True)
    }


def _examples(page: Page, folder: Path | None) -> str:
    offered = f"\nIt offers: {'; '.join(page.fixes)}.\n" if page.fixes else ""
    named = (
        ("It has something to say here", "bad", page.bad, offered),
        ("It is silent here", "good", page.good, ""),
    )
    return "".join(
        f"\n{title}:\n{_picture(page, kind, folder)}\n```\n{text}\n```\n{more}"
        for title, kind, text, more in named
        if text
    )


def _picture(page: Page, kind: str, folder: Path | None) -> str:
    name = f"{PICTURES}/{page.code}-{kind}.png"
    there = folder is not None and (folder / name).exists()
    return f"\n![The {kind} example as a map]({name})\n" if there else ""
