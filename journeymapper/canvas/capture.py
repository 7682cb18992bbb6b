"""Drawing a map as fast as people speak: new stages and touchpoints, typed in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeymapper.canvas.typing import Typed
from journeymapper.language import tr
from journeymapper.model.edits.connections import change_connection
from journeymapper.model.edits.inserting import add_between
from journeymapper.model.edits.stages import add_stage, rename_stage
from journeymapper.model.edits.touchpoints import add_touchpoint, rename

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface
    from journeymapper.layout.places import DropPlace
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch

UNTOLD = "…"
"""Stands for a title that is still being typed."""


def new_stage(canvas: Surface) -> None:
    """A new stage after the current one, its name being typed."""
    canvas.typing.finish()
    after = canvas.stage

    def finish(journey: Journey, name: str) -> Patch:
        return add_stage(journey, name, after)

    _begin_new(canvas, "stages", finish)


def new_touchpoint(canvas: Surface) -> None:
    """A new touchpoint, on the selected connection or from the selected card, else in the stage."""
    canvas.typing.finish()
    journey, source = canvas.document.journey, canvas.touchpoint
    table, key = canvas.selection.current or ("", "")
    if table == "connections":
        _type_on_connection(canvas, key)
    elif source is not None:
        record = journey.touchpoints[source]
        _type_new_touchpoint(canvas, record.stage, record.lane, after=source, source=source)
    elif canvas.stage is not None:
        _type_new_touchpoint(canvas, canvas.stage)
    else:
        canvas.say(tr("Touchpoints stand in stages: type S and a name first."))


def next_touchpoint(canvas: Surface) -> None:
    """The next touchpoint of the same stage, connected, its title being typed."""
    if canvas.selection.current is not None:
        new_touchpoint(canvas)


def new_touchpoint_at(canvas: Surface, place: DropPlace, source: str | None = None) -> None:
    """A new touchpoint where the mouse points, connected from `source` if there is one."""

    def finish(journey: Journey, title: str) -> Patch:
        return add_touchpoint(
            journey,
            title,
            place.stage,
            before=place.before,
            lane=place.lane,
            position=place.own,
            connect_from=source,
        )

    _begin_new(canvas, "touchpoints", finish)


def type_title(canvas: Surface) -> None:
    """The title, name or label of the selected record, being typed."""
    if canvas.selection.current is None:
        return
    canvas.typing.finish()
    table, key = canvas.selection.current
    journey = canvas.document.journey
    if table == "touchpoints":
        text = journey.touchpoints[key].title
        canvas.typing.begin(Typed(table, key, text, lambda now, new: rename(now, key, new)))
    elif table == "stages":
        text = journey.stages[key].name
        canvas.typing.begin(Typed(table, key, text, lambda now, new: rename_stage(now, key, new)))
    elif table == "connections":
        text = journey.connections[key].label
        canvas.typing.begin(
            Typed(table, key, text, lambda now, new: change_connection(now, key, label=new))
        )


def _type_new_touchpoint(
    canvas: Surface,
    stage: str,
    lane: str = "frontstage",
    after: str | None = None,
    source: str | None = None,
) -> None:
    def finish(journey: Journey, title: str) -> Patch:
        return add_touchpoint(journey, title, stage, after=after, connect_from=source, lane=lane)

    _begin_new(canvas, "touchpoints", finish)


def _type_on_connection(canvas: Surface, connection: str) -> None:
    def finish(journey: Journey, title: str) -> Patch:
        return add_between(journey, title, connection)

    _begin_new(canvas, "touchpoints", finish)


def _begin_new(canvas: Surface, table: str, finish: Callable[[Journey, str], Patch]) -> None:
    def preview(journey: Journey) -> Patch:
        return finish(journey, UNTOLD)

    (key,) = preview(canvas.document.journey).added(table)
    canvas.typing.begin(Typed(table, key, "", finish, preview))
