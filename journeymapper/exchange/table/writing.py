"""Touchpoints as a table: for spreadsheets, mail and other programs, never with a formula.

A table holds no ids, positions, metrics and votes; of an expectation and a fail point only the
words, of the evidence only the grade, of the connections only the order of the touchpoints.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from journeymapper.exchange.table.fields import FAIL_POINT, FIELDS, STAGE, Field
from journeymapper.exchange.table.lists import SENTENCES
from journeymapper.exchange.table.text_marks import marked
from journeymapper.language import spelt, tr
from journeymapper.model.dimensions import FEELING
from journeymapper.model.titles import title_of

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint

Rows = Sequence[Sequence[str]]
ALWAYS = ("title", "stage")


def table_of(journey: Journey, ids: Iterable[str]) -> Rows:
    """A row of names, then one a touchpoint in the map's order; empty columns are left out."""
    touchpoints = [
        journey.touchpoints[key] for key in sorted({*ids}, key=journey.touchpoints.place)
    ]
    columns = columns_of(journey, touchpoints)
    return list(zip(*([column_name(field), *cells] for field, cells in columns), strict=True))


def columns_of(
    journey: Journey, touchpoints: Sequence[Touchpoint]
) -> Iterator[tuple[Field, list[str]]]:
    """The columns of these touchpoints, without those that are empty."""
    tied = _opportunities(journey)
    for field in FIELDS:
        cells = [_cell(journey, field, each, tied.get(each.id, ())) for each in touchpoints]
        if any(cells) or field.key in ALWAYS:
            yield field, cells


def whole_table(journey: Journey) -> Rows:
    """The table of a whole map; a stage without touchpoints is a row with its name alone."""
    rows = table_of(journey, journey.touchpoints.keys)
    stage_at = rows[0].index(column_name(STAGE))
    of_stage: dict[str, list[Sequence[str]]] = {key: [] for key in journey.stages.keys}
    for each, row in zip(journey.touchpoints, rows[1:], strict=True):
        of_stage[each.stage].append(row)
    table = [rows[0]]
    for key, held in of_stage.items():
        alone = ["" if at != stage_at else journey.stages[key].name for at in range(len(rows[0]))]
        table += held or [alone]
    return table


def as_tsv(rows: Rows) -> str:
    """The table as a spreadsheet's clipboard has it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerows([marked(cell) for cell in row] for row in rows)
    return out.getvalue().removesuffix("\n")


def as_html(rows: Rows) -> str:
    """The table as HTML, for mail and word processors; all of it is text."""
    head, *body = rows
    lines = [_html_row("th", head), *(_html_row("td", row) for row in body)]
    return '<meta charset="utf-8"><table>' + "".join(lines) + "</table>"


def _html_row(tag: str, cells: Sequence[str]) -> str:
    told = (escape(marked(cell)).replace("\n", "<br>") for cell in cells)
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in told) + "</tr>"


def column_name(field: Field) -> str:
    """What a field's column is called."""
    name = tr(field.label)
    return f"{name} (-3..3)" if field.key == FEELING.field else name


def _cell(journey: Journey, field: Field, touchpoint: Touchpoint, ideas: Sequence[str]) -> str:
    match field.kind:
        case "stage":
            return journey.stages[touchpoint.stage].name
        case "opportunities":
            return listed(ideas, "; ")
        case "title":
            return touchpoint.title
        case "minutes":
            minutes = touchpoint.duration_minutes
            return "" if minutes is None else spelt(round(minutes, 3))
    dimension = field.dimension
    held = dimension.held(touchpoint) if dimension else getattr(touchpoint, field.key)
    if dimension is None:
        words = str(getattr(held, "text", held) or "")
        return words or (tr("yes") if held and field.key == FAIL_POINT.key else "")
    names = {option.key: tr(option.label) for option in dimension.values}
    match field.kind:
        case "many" if dimension.table:
            return listed(title_of(journey, dimension.table, key) for key in held)
        case "many" | "words":
            mark = "; " if field.key in SENTENCES else ", "
            return listed((names.get(word, word) for word in held), mark)
        case "strengths":
            return listed(f"{names[key]} {strength:+d}" for key, strength in held.items())
        case "yes":
            return tr("yes") if held else ""
        case "scale":
            return "" if held is None else str(held)
        case "one":
            return "" if held in (None, dimension.default) else names[held]
    return str(held)


def listed(entries: Iterable[Any], mark: str = ", ") -> str:
    """The entries of a list in one cell."""
    return mark.join(_entry(str(entry)) for entry in entries if str(entry).strip())


def _entry(text: str) -> str:
    """An entry of a list, quoted where it holds what parts entries."""
    doubled = text.replace('"', '""')
    parted = any(mark in text for mark in ',;\n"') or text[:1] in "-*•◦▪–"
    return f'"{doubled}"' if parted else text


def _opportunities(journey: Journey) -> dict[str, list[str]]:
    tied: dict[str, list[str]] = {}
    for each in journey.opportunities:
        for key in each.touchpoints:
            tied.setdefault(key, []).append(each.title)
    return tied
