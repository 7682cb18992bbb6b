"""The icon a touchpoint has in lists: its first channel's, or its lane's where it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.model.dimensions import LANE, channel_glyph

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint

LANE_GLYPHS = {value.key: value.glyph for value in LANE.values}
SEEN_LANES = ("customer", "frontstage")


class CardGlyphs:
    """Gives the icons of one map's touchpoints; each channel is looked at once."""

    def __init__(self, journey: Journey) -> None:
        self._channels = {
            channel.id: channel_glyph(channel.name, channel.kind) for channel in journey.channels
        }

    def __call__(self, card: Touchpoint) -> str:
        if card.channels and card.lane in SEEN_LANES:
            return self._channels[card.channels[0]]
        return LANE_GLYPHS[card.lane]
