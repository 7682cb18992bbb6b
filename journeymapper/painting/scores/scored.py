"""What the pictures of the scores are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from journeymapper.painting.look import Badge
from journeymapper.painting.theme import LIGHT, Theme

if TYPE_CHECKING:
    from journeymapper.analysis.scores.all import Scores
    from journeymapper.model.journey import Journey

Flags = Mapping[tuple[str, str], Badge]


@dataclass(frozen=True, slots=True)
class Scored:
    """A journey with its scores, and how they are to look.

    `lens` colours the steps of the easiest way as the cards are coloured. `flags`: the finding
    that speaks of a stage and a level. `pillars_by` names a table whose records the pillars are
    told apart by, "" for the journey as a whole. `on_paper`: nobody can point at a figure, so
    reasons stand beside it.
    """

    journey: Journey
    scores: Scores
    theme: Theme = LIGHT
    lens: str = "channels"
    flags: Flags = field(default_factory=dict)
    pillars_by: str = ""
    on_paper: bool = False
