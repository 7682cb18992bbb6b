"""Whatever people call things, their words stay in their boxes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from journeymapper.analysis.runner import analyse
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import (
    EXPORT_GUTTER_WIDTH,
    GUTTER_WIDTH,
    RAIL_HEIGHT,
    Layout,
    Rect,
)
from journeymapper.layout.showing import Showing
from journeymapper.model.dimensions import LENSES
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.model.table import Table
from journeymapper.model.texts import TEXT_ROW
from journeymapper.painting.gutter import paint_gutter
from journeymapper.painting.look import Badge, Look
from journeymapper.painting.paint import paint
from journeymapper.painting.rail import LINE_Y, STATION_X, paint_rail
from journeymapper.painting.text import text_width
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.page import MARGIN, page_of
from journeymapper.pictures.subject import subject_of
from tests.helpers.written import Words, overlapping, words_of

NAMES = {
    "plain": "They apologise and book a new slot",
    "German": "Rechtsschutzversicherungsgesellschaften verschicken die Widerrufsbelehrung",
    "one long word": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter",
    "no spaces": "W" * 80,
    "Chinese": "顾客在网站上确认订单之后一直等到包裹送到家门口为止",
    "Japanese": "お客様がウェブサイトで注文を確認してから荷物が届くまでの間ずっと待っています",
    "Arabic": "العميل ينتظر وصول الطرد في المنزل ولا أحد يخبره بأي شيء عن موعد التسليم",
    "Hebrew": "הלקוח מחכה לחבילה בבית ואף אחד לא אומר לו מתי היא תגיע",
    "both ways": "الطلب number 12345 يصل today إلى the front door في المساء",
    "Thai": "ลูกค้ารอรับพัสดุที่บ้านทั้งวันแต่ไม่มีใครมาส่งตามที่สัญญาไว้",
    "Hindi": "ग्राहक घर पर पार्सल का इंतज़ार करता है लेकिन कोई नहीं आता",
    "families": "👩‍👩‍👧‍👦👨‍👩‍👦👩‍🚀🏳️‍🌈" * 6,
    "accents": "Vie\u0302\u0323n Nguye\u0302\u0303n ho\u0309i tho\u031bi ha\u0323n giao ha\u0300ng",
    "lines": "One\nTwo\nThree\nFour",
}
EVERYTHING = """
segments: first = First, regular = Regular, third = Third, fourth = Fourth
channels: web = Website, phone = Phone, mail = E-mail
One
  a = A [by web, by phone, by mail, entry, commitment, fail 4, moment of truth, for first, +2]
  > b = B [for first, for regular, for third, for fourth, effort 7, -3, integrity -2, empathy +1]
Two
  > c = C [by phone, responsive, effort 1, goal]
  d = D [backstage]
Three
  > e = E [customer, +1]
a -> c: failure, 48h
a -> e: flow
c -> b: loopback, 24h
b -> d: support
c -> e: recovery
"""
TEXTS = tuple(TEXT_ROW)


def named(name: str) -> Journey:
    """A map in which everything has this name."""
    journey = sketch(EVERYTHING)

    def renamed(table: str, *fields: str) -> Table[Any]:
        given = dict.fromkeys(fields, name)
        return Table(each.changed(**given) for each in journey.table(table))

    return journey.with_tables(
        stages=renamed("stages", "name"),
        segments=renamed("segments", "name"),
        channels=renamed("channels", "name"),
        touchpoints=renamed("touchpoints", "title", "owner", "thought", "quote"),
        connections=renamed("connections", "label"),
    )


def words_on(journey: Journey, arranged: Layout, look: Look | None = None) -> list[Words]:
    look = look or Look(remembers=False)
    return words_of(
        lambda painter: paint(painter, journey, arranged, look, arranged.bounds, 1.0, chip=False)
    )


def box(rect: Rect) -> QRectF:
    return QRectF(*rect)


def on_cards(arranged: Layout, words: list[Words]) -> list[tuple[QRectF, list[Words]]]:
    """Each card with the words whose middle lies on it."""
    cards = [box(card.rect) for card in arranged.cards.values()]
    return [(card, [each for each in words if card.contains(each.rect.center())]) for card in cards]


every_name = pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)


@every_name
def test_all_words_of_a_card_stay_on_it(name: str) -> None:
    journey = named(name)
    arranged = layout(journey)
    cards = on_cards(arranged, words_on(journey, arranged))
    outside = [each.text for card, words in cards for each in words if not each.lies_in(card)]
    assert (outside, min(len(words) for _, words in cards) > 0) == ([], True)


@every_name
def test_no_words_of_a_card_lie_on_others(name: str) -> None:
    journey = named(name)
    arranged = layout(journey)
    cards = on_cards(arranged, words_on(journey, arranged))
    assert [pair for _, words in cards for pair in overlapping(words)] == []


@every_name
def test_a_title_keeps_off_the_stub_and_the_marks(name: str) -> None:
    journey = named(name)
    arranged = layout(journey)
    room = QRectF(38, 0, 144, 48)
    outside = [
        each.text
        for card, words in on_cards(arranged, words_on(journey, arranged))
        for each in words
        if each.px == 15 and not each.lies_in(room.translated(card.topLeft()))
    ]
    assert outside == []


@pytest.mark.parametrize("lens", [each.field for each in LENSES])
def test_what_a_stub_says_stays_on_it_under_every_lens(lens: str) -> None:
    journey = named(NAMES["Chinese"])
    arranged = layout(journey)
    words = words_on(journey, arranged, Look(lens=lens, remembers=False))
    stub = QRectF(0, 0, 28, 96)
    outside = [
        each.text
        for card, there in on_cards(arranged, words)
        for each in there
        if each.rect.center().x() < card.x() + stub.width()
        and not each.lies_in(stub.translated(card.topLeft()))
        and not each.lies_in(stub.translated(card.topLeft()))
    ]
    assert outside == []


@every_name
def test_a_label_stays_on_its_patch(name: str) -> None:
    journey = named(name)
    arranged = layout(journey)
    patches = [
        QRectF(each.label.x - each.label_width / 2, each.label.y - 10, each.label_width, 20)
        for each in arranged.lines.values()
        if each.label is not None
    ]
    labels = [each for each in words_on(journey, arranged) if each.px == 12]
    beside = [
        each.text
        for each in labels
        for patch in patches
        if patch.contains(each.rect.center()) and not each.lies_in(patch)
    ]
    assert (beside, len(patches)) == ([], len(journey.connections))


@pytest.mark.parametrize("label", ["orders again", "再び注文する", "再次订购咖啡豆", "주문합니다"])
def test_a_short_label_is_written_whole_in_any_script(label: str) -> None:
    journey = sketch(f'One\n  a = A\nTwo\n  b = B\na -> b: loopback, "{label}"')
    assert label in [each.text for each in words_on(journey, layout(journey))]


@every_name
@pytest.mark.parametrize("stretch", [0.5, 1.0])
def test_the_names_of_stages_keep_apart(name: str, stretch: float) -> None:
    journey = named(name)
    arranged = layout(journey)
    badges = {key: (Badge(12, "error"), Badge(7, "info")) for key in journey.stages.keys}
    look = Look(badges=badges)
    words = words_of(
        lambda painter: paint_rail(
            painter, journey, arranged, look, arranged.bounds, stretch, stretch
        )
    )
    ends = [stage.rect.right * stretch for stage in arranged.stages.values()]
    rail = QRectF(0, 0, ends[-1], RAIL_HEIGHT)
    names = [each for each in words if each.px == 18]
    over = [each.text for each, end in zip(names, ends, strict=True) if each.rect.right() > end]
    assert ([each.text for each in words if not each.lies_in(rail)], over) == ([], [])


@pytest.mark.parametrize("number", [7, 42, 100, 1000])
def test_the_number_of_a_stage_stands_on_its_disc(number: int) -> None:
    journey = sketch("\n".join(f"S{n}\n  A" for n in range(1, number + 1)))
    arranged, stage = layout(journey), journey.stages.keys[-1]
    look = Look(selected=frozenset([stage]))
    left, top = arranged.stages[stage].rect.x + STATION_X, LINE_Y - 6
    image = QImage(120, int(RAIL_HEIGHT), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.translate(60 - left, 0)
        paint_rail(painter, journey, arranged, look, arranged.bounds, 1.0)
    half = text_width(str(number), 13, 700) / 2
    seen = {image.pixelColor(round(60 + side * half), round(top)).name() for side in (-1, 1)}
    assert seen == {look.theme.accent.lower()}


@pytest.mark.parametrize("wide", [False, True])
def test_the_names_of_lanes_stay_in_the_gutter(wide: bool) -> None:
    journey = named(NAMES["plain"])
    arranged = layout(
        journey, showing=Showing("all" if wide else "used", TEXTS, labelled_curve=wide)
    )
    gutter = QRectF(0, 0, EXPORT_GUTTER_WIDTH if wide else GUTTER_WIDTH, arranged.bounds.height)

    def draw(painter: QPainter) -> None:
        paint_gutter(painter, journey, arranged, Look(wide_gutter=wide), arranged.bounds, 1.0)

    words = words_of(draw)
    assert ([each.text for each in words if not each.lies_in(gutter)], len(words) > 3) == ([], True)


@every_name
def test_all_words_of_a_page_stay_between_its_margins(name: str) -> None:
    journey = named(name)
    header = journey.header.changed(title=name, scenario=name, goal=name, differentiator=name)
    journey = journey.with_tables(header=header)
    report = analyse(journey, "review", plugins=False)
    options = PictureOptions(date=date(2026, 11, 21), file_name=f"{name[:40]}.journey")
    page = page_of(subject_of(journey, report, options))
    inner = QRectF(MARGIN, 0, page.width - 2 * MARGIN, page.height)
    outside = [each.text for each in words_of(page.paint) if not each.lies_in(inner)]
    assert outside == []


@every_name
def test_what_rows_say_stays_under_its_card(name: str) -> None:
    journey = named(name)
    arranged = layout(journey, showing=Showing(texts=TEXTS))
    places = [
        box(band.place(entry))
        for band in arranged.texts.values()
        for entries in band.entries.values()
        for entry in entries
    ]
    told = [
        (place, each)
        for each in words_on(journey, arranged)
        for place in places
        if place.contains(each.rect.center())
    ]
    outside = [each.text for place, each in told if not each.lies_in(place)]
    assert (outside, len(told) > 9) == ([], True)
