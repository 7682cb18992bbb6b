from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from typing import Any

import pytest
from markdown_it import MarkdownIt

from journeymapper.analysis.runner import analyse
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.model.table import Table
from journeymapper.painting.numbering import numbered
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.report import html_of, markdown_of
from journeymapper.storage.map_file import decode
from tests.helpers.hostile import HOSTILE, hostile_map
from tests.helpers.html_page import Page

MAP = """
# Coffee for Omar
goal: Coffee by Saturday
promises: soon = With you soon
Search
  look=I look around [by website, +1, entry, responsive]
  > ask=I ask [by phone, effort 6, -2, fail 4 "no answer", makes soon]
Buy
  > pay=I pay [goal, by website, keeps soon]
ask -> look: loopback, "nobody answers"
opportunity Answer sooner -> ask
"""
ALLOWED = "default-src 'none'; style-src 'sha256-{}'; font-src data:"


def page_of(journey: Journey, **wishes: Any) -> Page:
    report = analyse(journey, "review", plugins=False)
    page = Page()
    page.feed(html_of(journey, report, PictureOptions(**wishes)))
    page.close()
    return page


def text_of(journey: Journey, **wishes: Any) -> str:
    return markdown_of(journey, analyse(journey, "review", plugins=False), PictureOptions(**wishes))


def owned() -> Journey:
    journey = sketch(MAP)
    return journey.with_tables(
        opportunities=Table(each.changed(owner="Grace Hopper") for each in journey.opportunities)
    )


def test_the_report_holds_the_map_its_scores_and_all_that_is_said_of_it() -> None:
    page = page_of(sketch(MAP))
    parts = {each.attributes["id"] for each in page.all("section") if "id" in each.attributes}
    assert (page.faults, page.texts("h1"), parts) == (
        [],
        ["Coffee for Omar As is"],
        {"map", "scores", "findings", "promises", "opportunities"},
    )


def test_every_finding_is_told_with_the_number_it_has_on_the_map() -> None:
    journey = sketch(MAP)
    page = page_of(journey)
    findings = numbered(journey, analyse(journey, "review", plugins=False))
    told = {text.split(" ", 1)[0]: text for text in page.texts("li") if re.match(r"\d+ ", text)}
    assert [
        each.message
        for number, each in enumerate(findings, 1)
        if not told[str(number)].startswith(f"{number} {each.message}")
    ] == []


def test_the_titles_on_the_map_are_text() -> None:
    page = page_of(sketch(MAP))
    titles = {"I look around", "I ask", "I pay", "Search", "Buy"}
    assert titles <= {*page.texts("text")}


def test_nothing_runs_and_nothing_is_fetched() -> None:
    page = page_of(sketch(MAP))
    (style,) = page.all("style")
    (rules,) = (e for e in page.all("meta") if "http-equiv" in e.attributes)
    wanted = ALLOWED.format(b64encode(sha256(style.text.encode()).digest()).decode())
    targets = [e.attributes["href"] or "" for e in page.elements if "href" in e.attributes]
    assert (str(rules.attributes["content"]).startswith(wanted), page.all("script")) == (True, [])
    assert re.findall(r"url\((?!data:font)|@import|https?:", style.text) == []
    assert [each for each in targets if not each.startswith("#")] == []
    assert [e for e in page.elements for name in e.attributes if name.startswith("on")] == []


def test_every_id_is_there_once_and_every_link_leads_to_one() -> None:
    page = page_of(sketch(MAP))
    ids = [each.attributes["id"] for each in page.elements if "id" in each.attributes]
    links = [each.attributes["href"] for each in page.all("a")]
    assert len(ids) == len({*ids})
    assert {str(link)[1:] for link in links} <= {*ids}


@pytest.mark.parametrize("start", range(0, len(HOSTILE), 20))
def test_what_people_write_stays_text(start: int) -> None:
    page = page_of(decode(hostile_map(start), "hostile"))
    calm = page_of(decode(hostile_map(start, lambda _: "calm"), "calm"))
    assert (page.faults, page.open_ones) == ([], [])
    assert {e.tag for e in page.elements} <= {e.tag for e in calm.elements} | {"blockquote"}


def test_a_report_for_outsiders_names_nobody() -> None:
    said = html_of(owned(), None, PictureOptions(redact=True))
    assert ("Answer sooner" in said, "Grace Hopper" in said) == (True, False)
    assert "Grace Hopper" not in markdown_of(owned(), None, PictureOptions(redact=True))
    assert "Grace Hopper" in text_of(owned())


def test_the_report_as_text_has_the_same_chapters() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(text_of(sketch(MAP)))
    heads = [
        (token.tag, after.content)
        for token, after in pairwise(tokens)
        if token.type == "heading_open"
    ]
    chapters = [content for tag, content in heads if tag in ("h1", "h2")]
    assert chapters == [
        "Coffee for Omar",
        "What it adds up to",
        "What the map says",
        "Promises",
        "Opportunities",
    ]
    assert ("h3", "Pyramid") in heads


def test_a_map_of_nothing_is_told_calmly() -> None:
    page = page_of(sketch("# Nothing yet"), annotate=False)
    assert (page.texts("h1"), page.texts("h2")) == (["Nothing yet As is"], ["The map"])
