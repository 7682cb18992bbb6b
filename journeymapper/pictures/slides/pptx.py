"""The map as slides: the whole, each stage, what the map says, and what is to be done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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
    subject = subject_of(journey, report, replace(options, embed=False, transparent=False))
    deck = Deck(Tints(subject.look.theme), journey.header.title)
    add_map(deck, subject)
    add_stages(deck, subject)
    add_findings(deck, subject)
    add_opportunities(deck, subject.journey)
    return deck.bytes()
