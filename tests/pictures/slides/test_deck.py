from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pptx import Presentation

from journeymapper.analysis.runner import analyse
from journeymapper.model.journey import Journey
from journeymapper.model.records import Segment
from journeymapper.model.sketch import sketch
from journeymapper.model.table import Table
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.slides.pptx import slides_of, written

MAP = """
# Coffee for Omar
Search
  look=I look around [by website, +1, entry]
  > ask=I ask [by phone, effort 6, -2, fail "no answer"]
Buy
  > pay=I pay [goal, by website]
ask -> look: loopback, "nobody answers"
opportunity Answer sooner -> ask
"""
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
HOSTILE = "<a:t>&amp; ]]> <b>\u202eevil\u202c\"' =1+1"
READABLE_PT = 12


def slides(journey: Journey, **wishes: Any) -> Any:
    report = analyse(journey, "review", plugins=False)
    return Presentation(BytesIO(slides_of(journey, report, PictureOptions(**wishes)))).slides


def every_shape(shapes: Any) -> Iterator[Any]:
    for each in shapes:
        yield each
        if hasattr(each, "shapes"):
            yield from every_shape(each.shapes)


def owned(owner: str) -> Journey:
    """The map, its opportunity somebody's."""
    journey = sketch(MAP)
    return journey.with_tables(
        opportunities=Table(each.changed(owner=owner) for each in journey.opportunities)
    )


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text for slide in deck]


def cards(slide: Any) -> dict[str, int]:
    """The rounded rectangles that hold a text, by it: their ids."""
    return {
        each.text_frame.text: each.shape_id
        for each in every_shape(slide.shapes)
        if each.has_text_frame
        and each.text_frame.text
        and each.element.xpath("p:spPr/a:prstGeom[@prst='roundRect']")
    }


def test_a_deck_has_the_map_its_stages_and_what_the_map_says() -> None:
    told = titles(slides(sketch(MAP)))
    assert (told[:3], told[3].startswith("What the map says")) == (
        ["Coffee for Omar", "1. Search", "2. Buy"],
        True,
    )


def test_opportunities_are_a_table_of_their_own() -> None:
    slide = slides(owned("Service"))[-1]
    table = next(each.table for each in slide.shapes if each.has_table)
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert (slide.shapes.title.text, [len(row) for row in rows], rows[1][0], rows[1][2]) == (
        "Action list",
        [8, 8],
        "Answer sooner",
        "Service",
    )


def test_cards_are_rounded_rectangles_that_hold_their_titles() -> None:
    assert sorted(cards(slides(sketch(MAP))[0])) == ["I ask", "I look around", "I pay"]


def test_connectors_are_glued_to_the_cards_they_connect() -> None:
    slide = slides(sketch(MAP))[0]
    names = {number: title for title, number in cards(slide).items()}
    glued = {
        (names[int(start)], names[int(end)])
        for connector in slide.shapes.element.xpath(".//p:cxnSp")
        for start, end in [connector.xpath(".//a:stCxn/@id") + connector.xpath(".//a:endCxn/@id")]
    }
    assert glued == {("I look around", "I ask"), ("I ask", "I pay"), ("I ask", "I look around")}


def test_every_shape_is_told_in_words_or_marked_as_decoration() -> None:
    untold = [
        each.name
        for slide in slides(sketch(MAP))
        for each in every_shape(slide.shapes)
        if not each.is_placeholder
        for named in [next(each.element.iter(f"{{{each.element.nsmap['p']}}}cNvPr"))]
        if not named.get("descr") and next(named.iter(DECORATIVE), None) is None
    ]
    assert untold == []


def test_every_shape_of_a_slide_has_a_number_of_its_own() -> None:
    for slide in slides(sketch(MAP)):
        numbers = slide.shapes.element.xpath(".//p:cNvPr/@id")
        assert len(numbers) == len({*numbers})


def test_notes_tell_what_is_known_of_the_stage() -> None:
    journey = sketch(MAP)
    notes = slides(journey)[1].notes_slide.notes_text_frame.text
    report = analyse(journey, "review", plugins=False)
    about_asking = [each for each in report.findings if each.subjects == ("ask",)]
    assert [each.why for each in about_asking if each.why not in notes] == []
    assert "I ask. Channel: phone. Feeling: −2 Upset. Effort: 6 of 7 Very hard" in notes


def test_what_people_write_stays_text() -> None:
    deck = slides(sketch(MAP.replace("I look around", HOSTILE).replace("Coffee for Omar", HOSTILE)))
    said = "<a:t>&amp; ]]> <b>evil\"' =1+1"
    words = [each.text_frame.text for each in every_shape(deck[1].shapes) if each.has_text_frame]
    assert (deck[0].shapes.title.text, any(said.startswith(w.strip("…")) for w in words if w)) == (
        said,
        True,
    )


def test_what_stands_on_a_stages_slide_can_be_read_from_afar() -> None:
    tasks = "\n".join(f"  > t{place} = I do what has to be done now" for place in range(14))
    deck = slides(sketch(f"# Long\nWork\n  one = I begin [by phone, effort 6, -2]\n{tasks}"))
    small = [
        run.text
        for slide in list(deck)[1:]
        for each in every_shape(slide.shapes)
        if each.has_text_frame
        for line in each.text_frame.paragraphs
        for run in line.runs
        if run.font.size is not None and run.font.size.pt < READABLE_PT
    ]
    assert small == []


def test_a_stage_of_many_cards_becomes_several_slides_that_hold_them_all() -> None:
    tasks = "\n".join(f"  > t{place} = I do thing {place}" for place in range(20))
    deck = slides(sketch(f"# Long\nWork\n  one = I begin\n{tasks}"))
    parts = [slide for slide in deck if slide.shapes.title.text.startswith("1. Work")]
    shown = [title for slide in parts for title in cards(slide)]
    assert len(parts) > 1
    assert sorted(shown) == sorted(["I begin", *(f"I do thing {place}" for place in range(20))])


def test_a_map_of_nothing_is_a_deck_of_one_slide() -> None:
    assert titles(slides(sketch("# Nothing yet"), annotate=False)) == ["Nothing yet"]


def test_the_colours_are_those_of_the_decks_theme() -> None:
    deck = Presentation(BytesIO(slides_of(sketch(MAP), None, PictureOptions())))
    theme = deck.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    inks = deck.slides[0].shapes.element.xpath(".//a:schemeClr[@val='tx1']")
    assert (b'<a:accent1><a:srgbClr val="0A6A75"/>' in theme.blob, len(inks) > 0) == (True, True)


def test_the_cards_of_other_segments_are_dimmed() -> None:
    journey = sketch(MAP.replace("goal, by website", "goal, for regular"))
    journey = journey.with_tables(
        touchpoints=Table(
            each if each.segments else each.changed(segments=("first",))
            for each in journey.touchpoints
        ),
        segments=Table([*journey.segments, Segment(id="first", name="First")]),
    )
    slide = slides(journey, segment="regular")[0]
    dimmed = [
        each.text_frame.text
        for each in every_shape(slide.shapes)
        if each.has_text_frame
        and each.text_frame.text in ("I ask", "I look around", "I pay")
        and each.element.xpath("p:spPr/a:solidFill//a:alpha")
    ]
    assert sorted(dimmed) == ["I ask", "I look around"]


def test_a_title_that_is_cut_short_is_a_loss_that_is_told() -> None:
    long = "I ask about everything that could ever happen to the machine in all of its long life"
    found = written(sketch(MAP.replace("I ask", long)), None, PictureOptions())
    assert found.losses == (
        f"“{long}” is cut short on its card; the notes of the slide hold all of it.",
    )


def test_a_deck_says_nothing_of_the_one_it_was_begun_with() -> None:
    data = slides_of(sketch(MAP), None, PictureOptions())
    told = Presentation(BytesIO(data)).core_properties
    with zipfile.ZipFile(BytesIO(data)) as held:
        others = [name for name in held.namelist() if b"Canny" in held.read(name)]
        odd = [name for name in held.namelist() if "printer" in name or "thumbnail" in name]
    assert (told.title, told.author, told.last_modified_by, told.comments, others, odd) == (
        *("Coffee for Omar", "JourneyMapper", "JourneyMapper", ""),
        *([], []),
    )


def test_a_deck_for_outsiders_names_nobody() -> None:
    data = slides_of(owned("Grace Hopper"), None, PictureOptions(redact=True))
    said = [
        cell.text
        for slide in Presentation(BytesIO(data)).slides
        for each in slide.shapes
        if each.has_table
        for row in each.table.rows
        for cell in row.cells
    ]
    assert ("Answer sooner" in said, "Grace Hopper" in said) == (True, False)
