"""How a picture is to look: theme, lens, what is dimmed, selected and badged.

A look is a value; canvas and exports make one and hand it to `paint`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeymapper.painting.theme import LIGHT, Theme

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Rect

Severity = Literal["error", "warning", "info"]
Side = Literal["left", "right", "top", "bottom"]
Change = Literal["added", "removed", "changed", "moved"]


class Badge(NamedTuple):
    """A finding's mark: its number in the list, its severity, and whether it was dismissed."""

    number: int
    severity: Severity
    dismissed: bool = False


class Route(NamedTuple):
    """A way through the map: its connections, its last touchpoint, the effort it takes in all.

    `savings` say, by touchpoint, how much less it would take if that one were easy.
    """

    lines: frozenset[str]
    end: str
    effort: int
    savings: Mapping[str, int]


class PromiseArc(NamedTuple):
    """A promise as it is drawn over the map: its key and text, the cards it leads from and to.

    `target` is where it is kept, or where the way ends on which it is broken; "" where nothing
    leads on from where it is made.
    """

    promise: str
    text: str
    source: str
    target: str
    kept: bool


class Look(NamedTuple):
    """Everything about a picture that is not the journey or where it lies.

    `lens` is a dimension's field. `shown` holds the touchpoint ids that match the filter, None
    for all; the rest is dimmed. `badges` go by record key ("" for the whole map, worst first).
    `highlight` is the severity and the keys of the finding in hand. `route` is the easiest way
    of a segment, drawn through the map; `arcs` the promises over it. `typing` is the card whose
    title an editor covers. `hidden` cards and their connections are left out (being dragged);
    so are `gliding` ones, which leave no outline behind.
    `handle` is the side of the hovered card where its handle to connect shows, "" for none.
    `ghosts` are touchpoints and connections that are not there yet: what a fix would add.
    `found` are records that hold the words looked for, or those of the opportunity in hand.
    `differing` are those to be outlined: what a fix would change. `changes` say what became of
    records, of which a comparison tells.
    `hints`: empty stages and an empty map say what to type; exports leave that out.
    `transparent`: the paper itself is not drawn. `remembers`: cards are painted once and kept
    as pixels; exports paint each anew. `wall`: it is read from afar, so
    digits are large or left out; `letters`: how large they are then, 0 for as large as on a wall.
    """

    theme: Theme = LIGHT
    lens: str = "channels"
    shown: frozenset[str] | None = None
    selected: frozenset[str] = frozenset()
    current: str = ""
    hovered: str = ""
    handle: Side | Literal[""] = ""
    badges: Mapping[str, tuple[Badge, ...]] = MappingProxyType({})
    highlight: tuple[Severity, frozenset[str]] | None = None
    route: Route | None = None
    arcs: tuple[PromiseArc, ...] = ()
    typing: str = ""
    hidden: frozenset[str] = frozenset()
    gliding: frozenset[str] = frozenset()
    ghosts: frozenset[str] = frozenset()
    differing: frozenset[str] = frozenset()
    changes: Mapping[str, Change] = MappingProxyType({})
    found: frozenset[str] = frozenset()
    drop: Rect | None = None
    show_votes: bool = False
    wide_gutter: bool = False
    label_extremes: bool = False
    hints: bool = True
    transparent: bool = False
    remembers: bool = True
    wall: bool = False
    letters: float = 0.0

    @property
    def digits(self) -> float:
        """How high the digits and words beside a card's title are written."""
        return self.letters or (15 if self.wall else 12)
