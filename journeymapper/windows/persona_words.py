"""A persona's card in words, for who does not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.language import in_quotes, tr

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Persona


def persona_in_words(journey: Journey, persona: Persona) -> str:
    """Name, segment, quote, needs and frustrations, as sentences."""
    segment = journey.segments.get(persona.segment or "")
    said = [f"{persona.name}."]
    if segment is not None:
        said.append(tr("Stands for {segment}.").format(segment=segment.name))
    if persona.quote:
        said.append(in_quotes(persona.quote))
    if persona.needs:
        said.append(tr("Needs: {items}.").format(items="; ".join(persona.needs)))
    if persona.frustrations:
        items = "; ".join(persona.frustrations)
        said.append(tr("Frustrations: {items}.").format(items=items))
    return " ".join(said)
