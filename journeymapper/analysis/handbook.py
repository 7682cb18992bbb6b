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
from journeymapper.analysis.registry import OUR_LETTERS, passes
from journeymapper.analysis.runner import PASS_FAILED, run
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
        f"| {', '.join(each.profiles)} | {each.headline} | {'; '.join(each.fixes)} |"
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

Many findings offer fixes: edits made with one click, or with `journeymapper fix`, and taken back
with one undo. After a fix its finding is gone and no error is new; where a fix cannot keep that,
it is not made. The one fix of JM501 makes an error a warning. What needs a judgement, a figure or
a fact that the map does not hold is left to people.

The customer's touchpoints are those in lanes customer and frontstage; only connections between
these, support aside, are ways the customer walks. Installed packages may add rules of their own
through the entry-point group `journeymapper.passes`.

| rule | name | severity | profiles | what it says | fixes on its example |
|---|---|---|---|---|---|
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


if __name__ == "__main__":
    write(Path(sys.argv[1]))
