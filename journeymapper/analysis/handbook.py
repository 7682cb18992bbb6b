"""The rules handbook: a page per rule, and an index.

`python -m journeymapper.analysis.handbook docs/rules` writes it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from journeymapper.analysis.page import PICTURES, Page, page_of
from journeymapper.analysis.registry import passes
from journeymapper.analysis.runner import PASS_FAILED


def pages(plugins: bool = True) -> tuple[Page, ...]:
    """All pages, by code; without those of other packages if asked."""
    return tuple(page_of(each) for each in (PASS_FAILED, *passes(plugins)))


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


if __name__ == "__main__":
    write(Path(sys.argv[1]))
