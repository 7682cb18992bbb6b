"""Records and their tags in words, for who does not see the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeymapper.language import inside, label, tr, tr_many
from journeymapper.model.dimensions import LENSES, MOMENT_OF_TRUTH, Dimension

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Connection, Stage, Touchpoint

TOLD = (*LENSES, MOMENT_OF_TRUTH)
"""What is told of a touchpoint that has it, in this order."""


def stage_in_words(journey: Journey, stage: Stage, findings: int = 0) -> str:
    """Name, place and findings of a stage: "Shop, stage 2 of 5"."""
    words = tr("{name}, stage {place} of {count}")
    place = journey.stages.place(stage.id) + 1
    words = words.format(name=stage.name, place=place, count=len(journey.stages))
    return "; ".join(filter(None, (words, counted(findings))))


def connection_in_words(journey: Journey, line: Connection, findings: int = 0) -> str:
    """Kind, ends, label, wait and findings of a connection."""
    source, target = (
        one_line(journey.touchpoints[end].title) for end in (line.source, line.target)
    )
    words = tr("{kind} from {source} to {target}").format(
        kind=label(line.kind), source=source, target=target
    )
    wait = _wait_in_words(line.wait_hours) if line.wait_hours != 0 else ""
    return "; ".join(filter(None, (words, line.label, wait, counted(findings))))


def _wait_in_words(hours: float | None) -> str:
    if hours is None:
        return tr("a wait nobody can tell")
    return tr_many("{n} hour of waiting", "{n} hours of waiting", hours)


def touchpoint_in_words(
    journey: Journey, card: Touchpoint, place: int, count: int, findings: int = 0
) -> str:
    """Title, place in its stage from 1, findings and tags of a touchpoint."""
    words = tr("{title}, touchpoint {place} of {count} in {stage}").format(
        title=one_line(card.title),
        place=place,
        count=count,
        stage=journey.stages[card.stage].name,
    )
    return "; ".join(filter(None, (words, counted(findings), *tags_in_words(journey, card))))


def tags_in_words(journey: Journey, card: Touchpoint) -> list[str]:
    """What a touchpoint is tagged with: "Level Commitment", "Effort 6 of 7", "Fail point"."""
    told = [held_in_words(journey, each, card) for each in TOLD if _says(each, card)]
    if card.fail_point is not None:
        told.append(tr("Fail point"))
    return told


def held_in_words(journey: Journey, dimension: Dimension, card: Touchpoint) -> str:
    """A dimension with what a touchpoint holds of it: "Feeling −2 Upset", "Channel none"."""
    name, held = tr(dimension.label), dimension.held(card)
    if dimension.kind == "yes":
        return name if held else tr("No {name}").format(name=inside(name))
    return f"{name} {_words(journey, dimension, held) or tr('none')}"


def counted(findings: int) -> str:
    """How many findings there are; nothing for none."""
    return tr_many("{n} finding", "{n} findings", findings) if findings else ""


def one_line(text: str) -> str:
    """A text without line breaks."""
    return " ".join(text.split())


def _says(dimension: Dimension, card: Touchpoint) -> bool:
    held = dimension.held(card)
    if dimension.kind == "scale":
        return held is not None
    return bool(held) and held != dimension.default


def _words(journey: Journey, dimension: Dimension, held: Any) -> str:
    if held is None:
        return ""
    labels = dimension.names(journey)
    match dimension.kind:
        case "strengths":
            return ", ".join(f"{labels[key]} {_signed(n)}" for key, n in held.items())
        case "many" | "words":
            return ", ".join(labels.get(key, key) for key in held)
        case "scale" if str(held) not in labels or labels[str(held)] == str(held):
            return tr("{value} of {most}").format(value=held, most=len(dimension.values))
        case "scale" if dimension.values[0].key.startswith("-"):
            return f"{_signed(held)} {labels[str(held)]}"
        case "scale":
            words = tr("{value} of {most}, {label}")
            most = len(dimension.values)
            return words.format(value=held, most=most, label=labels[str(held)])
    return labels.get(str(held), str(held))


def _signed(number: int) -> str:
    return f"{number:+d}".replace("-", "−").replace("+0", "0")
