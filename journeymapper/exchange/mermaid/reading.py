"""A file's bytes as a map: one diagram of it, or why it is none."""

from __future__ import annotations

from journeymapper.exchange.carried import Reading, ReadOptions, SeveralMaps, Strict
from journeymapper.exchange.mermaid.as_journey import journey_of
from journeymapper.exchange.mermaid.blocks import blocks, is_fenced
from journeymapper.exchange.mermaid.diagram import Diagram, Refusal
from journeymapper.exchange.mermaid.kinds import C4, FENCE, JOURNEY, UNKNOWN, kind_of
from journeymapper.exchange.mermaid.lines import TooMuch, diagram
from journeymapper.exchange.mermaid.losses import Losses
from journeymapper.exchange.mermaid.preparation import Prepared, prepared, with_plain_line_ends
from journeymapper.exchange.mermaid.reasons import C4_WORD, TITLE_IN_FRONT
from journeymapper.exchange.table.files import decoded
from journeymapper.exchange.table.grid import BadTable
from journeymapper.language import grouped, tr
from journeymapper.model.clean import cleaned
from journeymapper.model.values import TEXT_LIMIT
from journeymapper.storage import limits
from journeymapper.storage.problems import BadMap, Problem

CHARACTERS, LINES = 2 * 1024 * 1024, 25_000
REFUSALS = 1_000
"""After so many lines that are no Mermaid, a text is none."""


def read(data: bytes, options: ReadOptions) -> Reading:
    """The map in the bytes of a Mermaid or Markdown file.

    Raises BadMap: SeveralMaps where `options.block` has to say which, Strict where
    `options.lenient` would read it, with a line's number and what Mermaid wants for each problem.
    """
    return read_text(text_of(data), options)[0]


def read_text(text: str, options: ReadOptions) -> tuple[Reading, int]:
    """As `read`, of text; and how many lines were left out."""
    _check(text)
    return _read(_chosen(with_plain_line_ends(text), options.block), options)


def holds_journey(data: bytes) -> bool:
    """Whether a Markdown file has a `journey` diagram among its fenced blocks."""
    if b"mermaid" not in data.lower() or len(data) > CHARACTERS:
        return False
    try:
        text = text_of(data)
    except BadMap:
        return False
    return is_fenced(text) and bool(_journeys(with_plain_line_ends(text)))


def text_of(data: bytes) -> str:
    """The text of a file. Raises BadMap for none, or too much of it."""
    if len(data) > CHARACTERS * 4:
        raise _too_large()
    try:
        text = decoded(data)
    except BadTable as error:
        raise _refused(str(error)) from None
    _check(text)
    return text


def _check(text: str) -> None:
    ends = text.count("\n") + text.count("\r") - text.count("\r\n")
    if len(text) > CHARACTERS or ends > LINES:
        raise _too_large()


def _chosen(text: str, block: int | None) -> Prepared:
    """The diagram that was asked for."""
    found = _journeys(text)
    if not found:
        raise _refused(_why_none(prepared(blocks(text)[0]).source.text))
    if block is None and len(found) > 1:
        titles = [_title(each, _parsed(each), str(n)) for n, each in enumerate(found, 1)]
        raise SeveralMaps("", titles)
    if not 1 <= (block or 1) <= len(found):
        words = tr("there is no map {n} in it: name one from 1 to {most}")
        raise _refused(words.format(n=block, most=len(found)))
    return found[(block or 1) - 1]


def _journeys(text: str) -> list[Prepared]:
    found = [prepared(each) for each in blocks(text)]
    kinds = [kind_of(each.source.text) for each in found]
    return [
        each
        for each, kind in zip(found, kinds, strict=True)
        if kind == JOURNEY or (kind == C4 and each.source.text.startswith(JOURNEY))
    ]


def _why_none(text: str) -> str:
    kind = kind_of(text)
    if kind == FENCE:
        return tr("the front matter never ends: it needs a second line of ---")
    if kind == UNKNOWN:
        return tr("it is no Mermaid journey: the first word has to be “journey”")
    return tr("it is a Mermaid “{kind}”, no journey").format(kind=kind)


def _parsed(found: Prepared) -> Diagram:
    try:
        return diagram(found.source, limits.RECORDS, REFUSALS)
    except TooMuch:
        raise _too_large() from None


def _read(found: Prepared, options: ReadOptions) -> tuple[Reading, int]:
    told = _parsed(found)
    problems = (*_before(found), *told.refused)
    if len(problems) >= REFUSALS:
        words = tr("more than {most} lines in it are no Mermaid")
        raise _refused(words.format(most=grouped(REFUSALS)))
    if problems and not options.lenient:
        raise Strict("", [_problem(each) for each in problems])
    losses = Losses()
    for each in problems:
        losses.skipped(each)
    title = _title(found, told, options.name)
    losses.around(found, told, title)
    return Reading(journey_of(told, title, losses), losses.told()), len(problems)


def _before(found: Prepared) -> list[Refusal]:
    """What Mermaid refuses before it reads a line."""
    problems = []
    if found.front.title.problem == "wrong":
        problems.append(Refusal(found.source.first, found.front.title.words, TITLE_IN_FRONT))
    if kind_of(found.source.text) == C4:
        problems.append(Refusal(found.source.first, JOURNEY, C4_WORD))
    return problems


def _problem(refusal: Refusal) -> Problem:
    words = tr("“{found}”: {reason}").format(found=refusal.found, reason=tr(refusal.reason))
    return Problem(tr("line {n}").format(n=refusal.line), words)


def _title(found: Prepared, told: Diagram, otherwise: str) -> str:
    for each in (told.title, found.front.title.words, told.short_title, otherwise):
        words = " ".join(str(cleaned(each)).split())[:TEXT_LIMIT]
        if words:
            return words
    return tr("New journey")


def _refused(words: str) -> BadMap:
    return BadMap("", [Problem("", words)])


def _too_large() -> BadMap:
    words = tr("it is larger than a diagram may be: {size} MB, {lines} lines, {records} names")
    return _refused(
        words.format(
            size=CHARACTERS // 1024 // 1024, lines=grouped(LINES), records=grouped(limits.RECORDS)
        )
    )
