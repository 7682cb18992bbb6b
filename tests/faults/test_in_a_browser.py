"""S3 in a real browser: of a hostile map's reports and pictures nothing runs, nothing is fetched.

A label that ran would give the page the title 4711; one that fetched would ask example.org.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from journeymapper.storage.decode import decode
from tests.helpers.browser import PROGRAM, Seen, seen_in_browser
from tests.helpers.hostile import hostile_map
from tests.helpers.live_content import Faults, in_html, in_svg
from tests.helpers.ways_out import WAYS, WayOut

SUFFIXES: dict[Faults, str] = {in_html: "html", in_svg: "svg"}
PAGES = [way for way in WAYS if way.faults in SUFFIXES]
RAN, OUTSIDE = ">4711</title>", "example.org"
pytestmark = [
    pytest.mark.skipif(not shutil.which(PROGRAM), reason="needs chromium"),
    pytest.mark.usefixtures("qapp"),
]


def harm(seen: Seen) -> list[str]:
    """What a page did that it may not do."""
    fetched = [each for each in seen.asked if OUTSIDE in each]
    return [*fetched, *("a script ran" for _ in range(RAN in seen.dom))]


@pytest.mark.parametrize("way", PAGES, ids=lambda way: way.name)
@pytest.mark.parametrize("start", [0, 30])
def test_nothing_of_a_hostile_map_runs_or_fetches(way: WayOut, start: int, tmp_path: Path) -> None:
    armed = hostile_map(start, lambda label: label.replace("alert(1)", "document.title=4711"))
    page = tmp_path / f"page.{SUFFIXES[way.faults]}"
    page.write_bytes(way.write(decode(armed), False))
    assert harm(seen_in_browser(page)) == []


@pytest.mark.parametrize(
    ("name", "page", "harms"),
    [
        ("a.html", "<title>a</title><script>document.title=4711</script>", 1),
        ("a.html", "<p>a</p><img src='http://example.org/x.png'>", 1),
        ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><title>a</title>%s</svg>', 1),
        ("a.html", "<title>a</title><p>a</p>", 0),
    ],
)
def test_a_page_that_runs_or_fetches_is_seen(
    name: str, page: str, harms: int, tmp_path: Path
) -> None:
    script = '<script xmlns="http://www.w3.org/2000/svg">document.title=4711</script>'
    (tmp_path / name).write_text(page.replace("%s", script))
    assert len(harm(seen_in_browser(tmp_path / name))) == harms
