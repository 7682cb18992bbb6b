"""The scores for people at a terminal."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from journeymapper.analysis.reports import score_words as words
from journeymapper.analysis.reports.plain import printable
from journeymapper.analysis.reports.score_words import feeling, line, number
from journeymapper.cli import score_bars as bars
from journeymapper.language import label, tr

if TYPE_CHECKING:
    from journeymapper.analysis.scores.all import Scores
    from journeymapper.model.journey import Journey

NARROWEST, WIDEST = 80, 100
LINE_END = re.compile(r"(?: |\x1b\[[0-9;]*m)+$", re.MULTILINE)
LABEL, TIER, SWING, BAR, MILE = 15, 20, 9, 20, 12
GOOD, BAD, FAINT = "cyan", "red", "dim"


def told(file: str, journey: Journey, scores: Scores) -> str:
    """All scores, a paragraph each, with bars and reasons."""
    terminal = shutil.get_terminal_size((WIDEST, 24)).columns
    width = max(NARROWEST, min(terminal, WIDEST))
    paper = io.StringIO()
    console = Console(
        file=paper, width=width, force_terminal=True, legacy_windows=False, highlight=False
    )
    console.print(Text(f"{printable(file)}: {line(journey.header.title)}", "bold"), soft_wrap=True)
    for title, fact, body in _sections(journey, scores):
        heading = Text.assemble((title, "bold"), "  ", (line(fact), FAINT))
        console.print("", heading, Padding(body, (0, 0, 0, 2)), sep="\n")
    return LINE_END.sub(lambda end: end[0].replace(" ", ""), paper.getvalue()).rstrip("\n")


def _sections(journey: Journey, scores: Scores) -> Iterator[tuple[str, str, RenderableType]]:
    weakest, lowest = scores.pillars.weakest, scores.lowest
    tagged = f"mean strength, −2 to +2; weakest: {label(weakest)}" if weakest else "none is tagged"
    blocks = "a block for each touchpoint, as wide as its effort"
    both = scores.emotion.peak_end
    stays = both.why if both.value is None else f"peak and end together {feeling(both.value)}"
    far = f"{number(scores.continuum.position)} of {len(scores.continuum.landmarks)}"
    low = f"lowest {number(lowest.score, 0)}, {label(lowest.name).lower()}"
    yield "Pyramid", words.stance(scores.pyramid), _pyramid(scores)
    yield "Six pillars", tagged, _pillars(scores)
    yield "Least effort", blocks, _effort(journey, scores)
    yield "Emotion", stays, _emotion(journey, scores)
    yield "The road", far, _road(scores)
    yield "Eight components", f"{low}; mean {number(scores.average, 0)}", _components(scores)


def _pyramid(scores: Scores) -> RenderableType:
    pyramid = scores.pyramid
    table = _table(LABEL, TIER, 0)
    for place, level in words.TOP_DOWN:
        covered = pyramid.coverage[level]
        counts = [len(levels[level]) for levels in pyramid.matrix.values()]
        table.add_row(
            f"{place} {label(level)}",
            Text(bars.tier(covered.value, TIER), BAD if level in pyramid.overhanging else GOOD),
            "" if covered.value is None else covered.why,
            Text(" ".join(str(count or "·") for count in counts), FAINT),
        )
    return table


def _pillars(scores: Scores) -> RenderableType:
    table = _table(LABEL, 2 * SWING + 1, 5)
    for pillar, each in scores.pillars.total.items():
        weak = BAD if pillar == scores.pillars.weakest else GOOD
        table.add_row(
            Text(label(pillar), BAD if weak == BAD else ""),
            Text(bars.swing(each.value, 2, SWING), weak),
            feeling(each.value),
            Text(each.why, FAINT),
        )
    return table


def _effort(journey: Journey, scores: Scores) -> RenderableType:
    table = _table(0, 2)
    for segment, way in scores.effort.segments.items():
        name = words.group(journey, segment)
        if way is None:
            table.add_row(name, Text("–", BAD), Text(tr(words.NO_WAY), BAD))
            continue
        guessed = tuple(each in way.estimated for each in way.path)
        told = [Text(bars.blocks(way.efforts, guessed), GOOD)]
        told.append(Text(words.from_to(journey, way), FAINT))
        if way.leverage:
            told.append(Text(f"What helps most: {words.helps(journey, way)}"))
        table.add_row(name, Text(str(way.sum), "bold"), Group(*told))
    return table


def _emotion(journey: Journey, scores: Scores) -> RenderableType:
    table = _table(0, 2 * SWING + 1, 5)
    for stage, each in scores.emotion.curve.items():
        low = BAD if each.value is not None and each.value < 0 else GOOD
        bar = Text(bars.swing(each.value, 3, SWING), low)
        table.add_row(
            line(journey.stages[stage].name), bar, feeling(each.value), Text(each.why, FAINT)
        )
    for name, each in (("Peak", scores.emotion.peak), ("End", scores.emotion.end)):
        table.add_row(Text(name, "bold"), "", feeling(each.value), Text(line(each.why), FAINT))
    return table


def _road(scores: Scores) -> RenderableType:
    continuum = scores.continuum
    signs = _table(0, 0)
    for place, landmark in enumerate(continuum.landmarks, 1):
        held = len(landmark.criteria) - len(landmark.missing)
        passed = Text("✓", GOOD) if not landmark.missing else Text("○", FAINT)
        signs.add_row(passed, f"{place} {landmark.name}", f"{held} of {len(landmark.criteria)}")
    wanted = _table(0)
    for criterion in continuum.ahead.missing if continuum.ahead else ():
        wanted.add_row(Text("○", BAD), line(criterion.wanted))
    road = Text(bars.road(continuum.position, len(continuum.landmarks), MILE), GOOD)
    doubt = [Text(continuum.doubt, BAD)] if continuum.doubt else []
    return Group(road, *doubt, signs, Text(words.ahead(continuum), "bold"), wanted)


def _components(scores: Scores) -> RenderableType:
    table = _table(LABEL, 3, BAR)
    for each in scores.components.values():
        style = BAD if each is scores.lowest else GOOD
        table.add_row(
            Text(label(each.name), BAD if style == BAD else ""),
            Text(number(each.score, 0).rjust(3), "bold"),
            Text(bars.part(each.score / 100, BAR), style),
            Text(words.reasons(each), FAINT),
        )
    return table


def _table(*widths: int) -> Table:
    """Columns of at least these widths, and a last one that takes what is left."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for width in widths:
        table.add_column(min_width=width)
    table.add_column()
    return table
