from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from journeymapper.analysis.reports import html
from journeymapper.analysis.reports.checked import Unread
from journeymapper.analysis.reports.plain import plain
from tests.analysis.reports.examples import (
    BACK_AND_FORTH,
    CALM,
    LOST,
    checked,
    decided,
    hostile,
    of,
)
from tests.helpers.hostile import HOSTILE
from tests.helpers.html_page import VOID, Page

COLOURS = {"ink": "#000000", "paper": "#FFFFFF", "on_error": "#FFFFFF"}
BOX = {"html", "head", "body", "main", "article", "header", "footer", "section", "div", "svg"}
TEXT = {"title", "style", "h1", "h2", "h3", "p", "a", "span", "bdi", "text"}
LIST = {"ul", "ol", "li", "dl", "dt", "dd"}
ELEMENTS = VOID | BOX | TEXT | LIST
OF_THE_HEAD = {"lang", "charset", "http-equiv", "content", "name"}
OF_A_FORM = {"viewbox", "aria-hidden", "d", "r", "y"}
ATTRIBUTES = OF_THE_HEAD | OF_A_FORM | {"class", "id", "href"}


@pytest.fixture(scope="module")
def hostile_page() -> Page:
    maps, unread = hostile()
    return _page([*maps, checked(BACK_AND_FORTH)], unread)


def test_a_map_is_told_by_stage_with_why_and_what_to_do() -> None:
    page = _page([checked(LOST, select=("JM104",))])
    assert (page.texts("h1"), page.texts("h2"), page.texts("li")) == (
        ["A dead end As is"],
        ["Research"],
        [
            "1 “I am further off” leads nowhere Error, JM104 dead-end At I am further off"
            " Why The customer gets here before the goal, and no step follows."
            " People who are stuck leave. What to do Connect the next step"
        ],
    )


def test_a_dismissed_finding_stands_apart_with_its_reason() -> None:
    page = _page([checked(LOST, select=("JM203",))])
    assert page.texts("h2") == ["Dismissed"]
    assert "Dismissed They get a receipt" in page.texts("li")[0]


def test_the_opportunities_are_told_as_actions() -> None:
    page = _page([of(decided())])
    assert page.texts("li") == [
        "Ask less Owner Shop Due 2026-11-30 Status Planned Effort 2 of 5 At I search",
        "Tell them Status Idea",
    ]


def test_a_calm_map_says_so() -> None:
    assert "Nothing stands out." in _page([checked(CALM)]).texts("p")


def test_several_maps_begin_with_a_way_to_each() -> None:
    page = _page([checked(LOST), checked(CALM)])
    ways = [element.attributes["href"] for element in page.all("a")]
    assert ways == [f"#{element.attributes['id']}" for element in page.all("article")]


def test_a_file_that_is_no_map_is_told() -> None:
    page = _page([checked(CALM)], [Unread("bad.journey", ("it is empty",))])
    assert page.texts("li") == ["bad.journey: it is empty"]


def test_the_page_allows_itself_its_own_style_and_nothing_else() -> None:
    page = _page([checked(LOST)])
    (policy,) = (
        element.attributes["content"]
        for element in page.all("meta")
        if element.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    (style,) = page.all("style")
    digest = b64encode(sha256(style.text.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_the_style_asks_for_nothing_from_outside() -> None:
    (style,) = _page([checked(LOST)]).all("style")
    assert re.findall(r"url\(|@import|https?:|expression", style.text) == []


def test_every_colour_of_the_style_is_one_of_the_theme() -> None:
    style = html._resource("check.css")
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", style) == []


def test_hostile_labels_leave_the_elements_as_they_are(hostile_page: Page) -> None:
    assert hostile_page.faults == []
    assert hostile_page.open_ones == []
    assert {element.tag for element in hostile_page.elements} == ELEMENTS


def test_hostile_labels_make_no_attributes(hostile_page: Page) -> None:
    names = {name for element in hostile_page.elements for name in element.attributes}
    assert names == ATTRIBUTES


def test_every_link_stays_on_the_page(hostile_page: Page) -> None:
    targets = [element.attributes["href"] for element in hostile_page.all("a")]
    assert targets == [f"#map-{number}" for number in range(1, len(HOSTILE) + 2)]


def test_hostile_titles_are_shown_letter_by_letter(hostile_page: Page) -> None:
    shown = [text.removesuffix(" As is") for text in hostile_page.texts("h1")]
    assert shown == [*map(plain, HOSTILE), "Back and forth", "Not read"]


def _page(maps: object, unread: object = ()) -> Page:
    told = html.told(
        maps,  # type: ignore[arg-type]
        unread,  # type: ignore[arg-type]
        dress=html.Dress(COLOURS, COLOURS, COLOURS),
        date="2026-11-30",
    )
    page = Page()
    page.feed(told)
    page.close()
    return page
