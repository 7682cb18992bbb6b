"""Everything that a report tells of one map, beside its picture and its scores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.analysis.ledger import ledger
from journeymapper.analysis.promise_words import STATES, sentences
from journeymapper.analysis.reports.actions import Action, actions
from journeymapper.analysis.reports.chapters import Chapter, Told, chapters, dismissed
from journeymapper.analysis.reports.plain import counted, plain
from journeymapper.language import label, tr

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.analysis.ledger import Account
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Persona


@dataclass(frozen=True, slots=True)
class Person:
    """A persona in words; `segment` is "" where it stands for none."""

    name: str
    segment: str
    quote: str
    needs: tuple[str, ...]
    frustrations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise, what is known of it, and each thing to say of it."""

    text: str
    state: str
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """One map in words. `facts`: profile and how much is found; "" where nobody looked."""

    title: str
    state: str
    story: tuple[tuple[str, str], ...]
    facts: str
    chapters: tuple[Chapter, ...]
    dismissed: tuple[Told, ...]
    actions: tuple[Action, ...]
    people: tuple[Person, ...]
    promises: tuple[Promised, ...]


def whole_of(journey: Journey, report: Report | None) -> Whole:
    """What there is to tell of a map; `report` is None where findings are not wanted."""
    header = journey.header
    story = (
        ("", header.scenario),
        (tr("Goal"), header.goal),
        (tr("What makes it different"), header.differentiator),
        ("", header.description),
    )
    return Whole(
        plain(header.title),
        header.state,
        tuple((name, plain(text)) for name, text in story if plain(text)),
        _facts(report) if report else "",
        chapters(journey, report) if report else (),
        dismissed(journey, report) if report else (),
        actions(journey),
        tuple(_person(journey, each) for each in journey.personas),
        tuple(_promised(journey, each) for each in ledger(journey)),
    )


def _facts(report: Report) -> str:
    words = tr("{profile} profile").format(profile=label(report.profile))
    return f"{words} · {counted(report.counts())}"


def _person(journey: Journey, persona: Persona) -> Person:
    segment = journey.segments.get(persona.segment or "")
    return Person(
        plain(persona.name),
        plain(segment.name) if segment else "",
        plain(persona.quote),
        tuple(map(plain, persona.needs)),
        tuple(map(plain, persona.frustrations)),
    )


def _promised(journey: Journey, account: Account) -> Promised:
    used = account.state != "unused"
    said = (plain(each.text) for each in sentences(journey, account)) if used else ()
    text = plain(journey.promises[account.promise].text)
    return Promised(text, tr(STATES[account.state]), tuple(said))
