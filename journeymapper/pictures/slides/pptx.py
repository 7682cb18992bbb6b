"""The map as slides: the whole, each stage, what the map says, and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.exchange.carried import Writing
from journeymapper.language import tr
from journeymapper.pictures.slides.card_shapes import cut_titles
from journeymapper.pictures.slides.deck import Deck
from journeymapper.pictures.slides.finding_slides import add_findings
from journeymapper.pictures.slides.map_slide import add_map
from journeymapper.pictures.slides.opportunity_slides import add_opportunities
from journeymapper.pictures.slides.stage_slides import add_stages
from journeymapper.pictures.slides.tints import Tints
from journeymapper.pictures.subject import subject_of

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.model.journey import Journey
    from journeymapper.pictures.options import PictureOptions


def slides_of(journey: Journey, report: Report | None, options: PictureOptions) -> bytes:
    """The slides of a journey as a file. Needs a QGuiApplication."""
    return written(journey, report, options).data


def written(journey: Journey, report: Report | None, options: PictureOptions) -> Writing:
    """The same, and which titles their cards have no room for."""
    subject = subject_of(journey, report, options._replace(embed=False, transparent=False))
    deck = Deck(Tints(subject.look.theme), journey.header.title)
    add_map(deck, subject)
    add_stages(deck, subject)
    add_findings(deck, subject)
    add_opportunities(deck, subject.journey)
    said = tr("“{title}” is cut short on its card; the notes of the slide hold all of it.")
    losses = (said.format(title=title) for title in cut_titles(subject.journey))
    return Writing(deck.bytes(), tuple(losses))
