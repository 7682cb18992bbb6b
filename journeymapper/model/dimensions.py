"""The tag dimensions of a touchpoint, as a table.

Inspector, filter, lens, legend, table columns and sketches loop over this table: a row here adds
a dimension to all of them. Plain Python, so that the window may read it before any map is open.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from journeymapper.language import marked, tr
from journeymapper.model import words

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint

Kind = Literal["one", "many", "scale", "strengths", "text", "words", "yes", "share"]


class Value(NamedTuple):
    """One value a dimension can have: its word in the file, its name on screen, its glyph.

    `glyph` names an icon of resources/icons, or "" where the canvas draws its own form. `is_own`:
    the map itself says it, so it is the same in every language.
    """

    key: str
    label: str
    glyph: str = ""
    is_own: bool = False

    @property
    def name(self) -> str:
        """What a person reads: a fixed word in the language spoken."""
        return self.label if self.is_own else tr(self.label)


class Dimension(NamedTuple):
    """One way to tag a touchpoint.

    `field` is the touchpoint's field. `kind` says how it holds values: one word or none, many
    words, a whole number on a scale or none, strengths by word, free text, free words, yes or
    no, or a share that was measured: in fifths, of the metric named `part`. `table` names the
    journey's table the words come from, for those that are ids.
    `lens`: the canvas can be coloured by it. `filter`: the canvas can be filtered by it.
    """

    field: str
    label: str
    kind: Kind
    icon: str
    values: tuple[Value, ...] = ()
    table: str = ""
    lens: bool = False
    filter: bool = True
    default: str | None = None
    part: str = ""
    folded: bool = True

    def values_of(self, touchpoint: Touchpoint) -> tuple[str, ...]:
        """The values a touchpoint is tagged with, as words; none where it is untagged."""
        return self._words_of(self.held(touchpoint))

    def held(self, touchpoint: Touchpoint) -> Any:
        """What the touchpoint's field holds, as it stands in the record."""
        if self.kind == "share":
            return _fifth(touchpoint, self.part)
        held = getattr(touchpoint, self.field)
        return getattr(held, self.part, None) if self.part else held

    def options(self, journey: Journey) -> tuple[Value, ...]:
        """All values it can have in this journey, in their order; free words as they are used."""
        if self.table:
            return tuple(_option(self.table, each) for each in journey.table(self.table))
        if self.values:
            return self.values
        is_own = self.kind != "yes"
        used = dict.fromkeys(chain.from_iterable(self.taggings(journey)))
        return tuple(Value(word, word, is_own=is_own) for word in used)

    def names(self, journey: Journey) -> dict[str, str]:
        """What a person reads for each value; of free words, which are their own name, for none."""
        known = self.options(journey) if self.table or self.values else ()
        return {value.key: value.name for value in known}

    def used(self, journey: Journey) -> tuple[Value, ...]:
        """The values in use in this journey, in their order: what a legend shows."""
        return self.among(journey, self.taggings(journey))

    def among(self, journey: Journey, taggings: list[tuple[str, ...]]) -> tuple[Value, ...]:
        """The values in these taggings, in their order."""
        words_used = {*chain.from_iterable(taggings)}
        return tuple(value for value in self.options(journey) if value.key in words_used)

    def taggings(self, journey: Journey) -> list[tuple[str, ...]]:
        """The values some touchpoint is tagged with, as `values_of` gives them, hardly any twice.

        They come in the order of the map. Few steps for each touchpoint: every edit asks.
        """
        if self.kind == "share":
            return [
                self._words_of(each) for each in dict.fromkeys(map(self.held, journey.touchpoints))
            ]
        held: Iterable[Any] = map(attrgetter(self.field), journey.touchpoints)
        if self.kind == "strengths":
            held = map(dict, dict.fromkeys(tuple(each.items()) for each in held))
            return [self._words_of(each) for each in held]
        if self.part:
            held = (getattr(each, self.part, None) for each in held)
        return [self._words_of(each) for each in dict.fromkeys(held)]

    def _words_of(self, held: Any) -> tuple[str, ...]:
        if self.kind == "strengths":
            return tuple(key for key, strength in held.items() if strength > 0)
        if self.kind in ("many", "words"):
            return tuple(held)
        untagged = held is None or held is False or held == ""  # 0 is a feeling
        return () if untagged else (_word(held),)


def _fifth(touchpoint: Touchpoint, metric: str) -> int | None:
    """Which fifth a share in percent lies in, from 1 to 5; 20 % is in the second."""
    shares = [each.value for each in touchpoint.metrics if each.name == metric]
    return min(5, max(1, int(shares[-1] // 20) + 1)) if shares else None


def _word(held: object) -> str:
    return "yes" if held is True else str(held)


CHANNEL_GLYPHS: tuple[tuple[str, str, str], ...] = (
    ("smartphone", "app|mobile|sms|smartphone|text message", "handy "),
    ("mail", "mail|letter|post|newsletter", "brief "),
    ("message-circle", "chat|messag|social|whatsapp|bot", "nachricht"),
    ("phone", "phone|call|hotline", "telefon|anruf"),
    ("truck", "courier|delivery|van|truck|parcel", "paket|kurier|liefer|zustell"),
    (
        "landmark",
        "branch|bank|office|authority|desk",
        "filiale|amt |behörde|schalter|büro|geschäftsstelle",
    ),
    ("store", "shop|store|counter|showroom", "laden|geschäft|markt|theke|kasse"),
    ("globe", "web|site|online|portal|internet", ""),
    (
        "users",
        "person|visit|meeting|nurse|doctor|staff|advis",
        "besuch|gespräch|beratung|berater|arzt |ärzt|pflege|vor ort",
    ),
)
"""Which glyph a channel gets: the first row one of whose words its name contains.

The words of each row in English, then in German. One that ends in a blank ends a word.
"""

GLYPH_OF_KIND = {"digital": "globe", "human": "users", "physical": "store"}


def channel_glyph(name: str, kind: str | None) -> str:
    """The icon of a channel, chosen by its name, else by its kind."""
    return glyph_by_name(name) or GLYPH_OF_KIND.get(kind or "", "message-circle")


@lru_cache(maxsize=1024)
def glyph_by_name(name: str) -> str:
    """The icon of the medium that a name tells of; "" where it tells of none."""
    lowered = f"{name.lower()} "
    for glyph, *languages in CHANNEL_GLYPHS:
        if any(hint in lowered for hints in languages if hints for hint in hints.split("|")):
            return glyph
    return ""


def _option(table: str, record: Any) -> Value:
    if table == "channels":
        glyph = channel_glyph(record.name, record.kind)
        return Value(record.id, record.name, glyph, is_own=True)
    return Value(record.id, getattr(record, "name", None) or record.text, is_own=True)


def _values(keys: tuple[str, ...], labels: str = "", glyphs: str = "") -> tuple[Value, ...]:
    names = labels.split("|") if labels else [key.replace("_", " ").capitalize() for key in keys]
    icons = glyphs.split() if glyphs else [""] * len(keys)
    return tuple(Value(*row) for row in zip(keys, names, icons, strict=True))


FEELINGS = _values(
    ("-3", "-2", "-1", "0", "1", "2", "3"),
    "Furious|Upset|Uneasy|Neutral|Content|Happy|Delighted",
)
EFFORTS = _values(
    ("1", "2", "3", "4", "5", "6", "7"),
    "Effortless|Easy|Fairly easy|Middling|Hard|Very hard|Exhausting",
)
ONE_TO_FIVE = _values(("1", "2", "3", "4", "5"), "1|2|3|4|5")

CHANNEL = Dimension(
    "channels", "Channel", "many", "message-circle", (), "channels", True, folded=False
)
SEGMENT = Dimension("segments", "Segment", "many", "users", (), "segments", True, folded=False)
PILLAR = Dimension(
    "pillars",
    "Pillar",
    "strengths",
    "shield-check",
    _values(words.PILLARS, "", "shield-check life-buoy target heart fingerprint timer"),
    lens=True,
    folded=False,
)
LEVEL = Dimension(
    "level",
    "Level",
    "one",
    "chart-no-axes-column",
    _values(words.LEVELS),
    lens=True,
    folded=False,
)
FEELING = Dimension("sentiment", "Feeling", "scale", "heart", FEELINGS, lens=True, folded=False)
EFFORT = Dimension("effort", "Effort", "scale", "timer", EFFORTS, lens=True, folded=False)
EVIDENCE = Dimension(
    "evidence",
    "Evidence",
    "one",
    "database",
    _values(
        words.EVIDENCE_GRADES,
        "",
        "circle-help users message-circle chart-no-axes-column database",
    ),
    lens=True,
    part="grade",
)
OWNER = Dimension("owner", "Owner", "text", "user", lens=True)
LANE = Dimension(
    "lane",
    "Lane",
    "one",
    "columns-3",
    _values(words.LANES, "", "user store blinds cog"),
    lens=True,
    default="frontstage",
)
ROLE = Dimension(
    "role",
    "Role",
    "one",
    "flag",
    _values(words.ROLES, "", "square-plus play flag door-open split"),
    default="step",
)
TRAIT = Dimension("traits", "Traits", "many", "list-checks", _values(words.TRAITS))
RECOVERY = Dimension(
    "recovery", "Recovery", "many", "undo-2", _values(words.RECOVERY_ACTS), folded=False
)
MOMENT_OF_TRUTH = Dimension("moment_of_truth", "Moment of truth", "yes", "star")
INITIATOR = Dimension("initiator", "Who starts it", "one", "play", _values(words.INITIATORS))
IMPORTANCE = Dimension("importance", "Importance", "scale", "star", ONE_TO_FIVE)
PERFORMANCE = Dimension("performance", "Performance", "scale", "circle-check", ONE_TO_FIVE)
ACTORS = Dimension("actors", "Who takes part", "words", "users")
ASKS_FOR = Dimension("asks_for", "Asks for", "words", "circle-help")
SYSTEMS = Dimension("systems", "Systems", "words", "cog")
PAINS = Dimension("pains", "Pains", "words", "zap", filter=False)
GAINS = Dimension("gains", "Gains", "words", "heart", filter=False)
PROMISES_MADE = Dimension("promises_made", "Promises made", "many", "flag", (), "promises")
PROMISES_KEPT = Dimension("promises_kept", "Promises kept", "many", "circle-check", (), "promises")

DIMENSIONS: tuple[Dimension, ...] = (
    CHANNEL,
    SEGMENT,
    LEVEL,
    FEELING,
    EFFORT,
    PILLAR,
    RECOVERY,
    EVIDENCE,
    OWNER,
    LANE,
    ROLE,
    TRAIT,
    MOMENT_OF_TRUTH,
    INITIATOR,
    IMPORTANCE,
    PERFORMANCE,
    ACTORS,
    ASKS_FOR,
    SYSTEMS,
    PAINS,
    GAINS,
    PROMISES_MADE,
    PROMISES_KEPT,
)
SHARE_OF_CASES = Dimension(
    "share_of_cases",
    marked("Share of cases"),
    "share",
    "chart-no-axes-column",
    tuple(
        Value(str(n), f"{20 * n - 20}–{20 * n} %", is_own=True)  # the same in every language
        for n in range(1, 6)
    ),
    lens=True,
    filter=False,
    part="share of cases",
)
"""No tag: how many of the cases of an event log came by."""
LENSES = (*(dimension for dimension in DIMENSIONS if dimension.lens), SHARE_OF_CASES)
FILTERS = tuple(dimension for dimension in DIMENSIONS if dimension.filter)
BY_FIELD = {dimension.field: dimension for dimension in (*DIMENSIONS, SHARE_OF_CASES)}
BY_LENS_NAME = {dimension.label.lower(): dimension for dimension in LENSES}
"""Lenses by the name used on the command line: channel, segment, pillar, level, feeling, ..."""
