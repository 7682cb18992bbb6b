"""The rules handbook, made from the passes' own docstrings and examples.

`python -m journeymapper.analysis.handbook docs/rules` writes it, a file per rule and an index.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from journeymapper.analysis.base import Pass, Rule
from journeymapper.analysis.finding import Severity
from journeymapper.analysis.registry import passes
from journeymapper.analysis.runner import PASS_FAILED

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

    def markdown(self, folder: Path | None = None) -> str:
        """The page as it stands in docs/rules, with the pictures that are in this folder."""
        examples = _examples(self, folder)
        return PAGE.format(page=self, profiles=", ".join(self.profiles), examples=examples)


def pages(plugins: bool = True) -> tuple[Page, ...]:
    """All pages, by code; without those of other packages if asked."""
    return tuple(_page(each) for each in (PASS_FAILED, *passes(plugins)))


def page(code: str, plugins: bool = True) -> Page:
    """The page of one rule. Raises KeyError where there is no such code."""
    for each in pages(plugins):
        if each.code == code:
            return each
    raise KeyError(code)


def catalogue(plugins: bool = True) -> str:
    """The index of all rules, as markdown: code, name, severity, profiles and what each says."""
    rows = (
        f"| [{each.code}]({each.code}.md) | {each.name} | {each.severity.word} "
        f"| {', '.join(each.profiles)} | {each.headline} |"
        for each in pages(plugins)
    )
    return INDEX.format(rows="\n".join(rows))


def write(folder: Path) -> None:
    """Write the handbook of the rules that come with JourneyMapper into a folder.

    Its pages show the pictures that are there (`python -m journeymapper.pictures.handbook` draws
    them).
    """
    folder.mkdir(parents=True, exist_ok=True)
    texts = {f"{each.code}.md": each.markdown(folder) for each in pages(plugins=False)}
    for old in folder.glob("JM*.md"):
        if old.name not in texts:
            old.unlink()
    index = catalogue(plugins=False) + DRAWN * (folder / PICTURES).is_dir()
    for name, text in {**texts, "README.md": index}.items():
        (folder / name).write_text(text, encoding="utf-8")


PAGE = """\
# {page.code} {page.name}

{page.what}

* Severity: {page.severity.word}
* Profiles: {profiles}

**Why.** {page.why}

**What to do.** {page.do}

**Source.** {page.source}
{examples}"""

INDEX = """\
# The rules

What `journeymapper check` looks for and the findings panel shows. A rule runs in the profiles
that name it; *strict* makes every info a warning. The severity is the usual one; a rule's page
says when a finding is heavier or lighter. A finding can be dismissed with a reason: it is then
counted and listed apart.

The customer's touchpoints are those in lanes customer and frontstage; only connections between
these, support aside, are ways the customer walks. Installed packages may add rules of their own
through the entry-point group `journeymapper.passes`.

| rule | name | severity | profiles | what it says |
|---|---|---|---|---|
{rows}
"""

DRAWN = """
Each page shows its examples as pictures, with the findings of its rule as badges. A picture opens
in JourneyMapper as a map.
"""


def _page(rule: Rule) -> Page:
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


def _parts(doc: str) -> tuple[str, dict[str, str]]:
    opening = rf"^({'|'.join(SECTIONS)}): "
    what, *rest = re.split(opening, dedent(doc).strip(), flags=re.MULTILINE)
    return what.strip(), {
        name: " ".join(text.split()) for name, text in zip(rest[::2], rest[1::2], strict=True)
    }


def _examples(page: Page, folder: Path | None) -> str:
    named = (
        ("It has something to say here", "bad", page.bad),
        ("It is silent here", "good", page.good),
    )
    return "".join(
        f"\n{title}:\n{_picture(f'{page.code}-{kind}.png', title, folder)}\n```\n{text}\n```\n"
        for title, kind, text in named
        if text
    )


def _picture(name: str, title: str, folder: Path | None) -> str:
    there = folder is not None and (folder / PICTURES / name).exists()
    return f"\n![{title}: the map]({PICTURES}/{name})\n" if there else ""


if __name__ == "__main__":
    write(Path(sys.argv[1]))
