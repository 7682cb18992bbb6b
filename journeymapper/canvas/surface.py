"""A map on show: what verbs, gestures and painting share, and what they may ask of the canvas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.announcing import announce
from journeymapper.canvas.sight import Sight
from journeymapper.layout.geometry import Hit

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.canvas.ghost import Ghost
    from journeymapper.canvas.kept import Kept
    from journeymapper.canvas.motion import Motion
    from journeymapper.canvas.overview import Overview
    from journeymapper.canvas.selection import Key, Selection
    from journeymapper.canvas.shown import Shown
    from journeymapper.canvas.tiles import Tiles
    from journeymapper.canvas.tools.gesture import Gesture, Pointer
    from journeymapper.canvas.tools.hover import Hover
    from journeymapper.canvas.typing import Typing
    from journeymapper.document.document import Document
    from journeymapper.model.patch import Patch

REACH = 6.0
"""px beside a line that still count as on it."""
ROUND = 12.0
"""Scene units around a record that are brought in sight with it: rings and badges stand there."""


class Surface(Sight):
    """Holds what is shown and how. It never changes the document: it says what is requested."""

    edit_requested = Signal(object)
    message = Signal(str)
    menu_requested = Signal(str, object)
    """What can be done with what lies there: its kind, and the point of the screen."""
    lanes_returned = Signal()
    """Lanes that did not show do again: something in them was selected."""
    note_requested = Signal(str)
    lock_changed = Signal(bool)
    badge_pressed = Signal(str, object)
    """The key of a record, "" for the whole map, and the places of those of its badges."""
    arc_pressed = Signal(str)
    """The key of the promise that an arc over the map stands for."""
    import_requested = Signal(object)
    """A table is to be added, once somebody has said what its columns mean: a Grid."""

    document: Document
    selection: Selection
    shown: Shown
    typing: Typing
    ghost: Ghost
    motion: Motion
    tiles: Tiles
    overview: Overview
    rail: Kept
    """The stage rail as it was painted last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gesture: Gesture | None = None
        self.is_ready = self.space_held = self.asks_effort = self.locked = False
        self._stage = ""
        self.along = ""
        """The card whose connections are walked."""
        self.findings: Mapping[str, Sequence[Finding]] = {}
        """What the badges of each record stand for."""
        self.pointing = ""
        """Which page of the dock has pointed out what it speaks of."""

    @cached_property
    def hover(self) -> Hover:
        """What the mouse is over; made when it first is over anything."""
        from journeymapper.canvas.tools.hover import Hover

        return Hover(self)

    @property
    def touchpoint(self) -> str | None:
        """The touchpoint in hand."""
        table, key = self.selection.current or ("", "")
        return key if table == "touchpoints" else None

    @property
    def touchpoints(self) -> tuple[str, ...]:
        """The selected touchpoints, the one in hand last."""
        return self.selection.of("touchpoints")

    @property
    def stage(self) -> str | None:
        """The stage in hand; while there is none, the last."""
        stages = self.document.journey.stages
        return self.stage_in_hand or (stages.keys[-1] if len(stages) else None)

    @stage.setter
    def stage(self, key: str) -> None:
        self._stage = key

    @property
    def stage_in_hand(self) -> str | None:
        """The stage of what is selected, else the last one used."""
        journey = self.document.journey
        table, key = self.selection.current or ("", "")
        if table == "connections":
            table, key = "touchpoints", journey.connections[key].source
        if table == "touchpoints":
            return journey.touchpoints[key].stage
        if table == "stages":
            return key
        return self._stage if self._stage in journey.stages else None

    def edit(self, patch: Patch) -> None:
        """Ask for an edit."""
        if patch:
            self.edit_requested.emit(patch)

    def add(self, patch: Patch) -> None:
        """Ask for an edit, and select the touchpoints it brings."""
        self.edit(patch)
        added = [("touchpoints", key) for key in patch.added("touchpoints")]
        if added:
            self.selection.set(added)
            self.reveal(added[-1:])

    def choose(self, key: Key) -> None:
        """Select one record and bring it in sight."""
        self.selection.set([key])
        self.reveal([key])

    def say(self, text: str) -> None:
        """Say something in the status bar, and to a screen reader."""
        self.message.emit(text)
        self.announce(text)

    def announce(self, text: str) -> None:
        """Say something to a screen reader."""
        announce(self, text)

    def refresh(self) -> None:
        """Show the document as it is now, with what is being typed, or the ghost of a fix."""
        preview = self.typing.preview(self.document.journey)
        if preview is None and self.gesture is not None:
            preview = self.gesture.preview
        self.shown.refresh(preview or self.ghost.patch)
        self.show_left_out(self.selection.keys)
        self.measure_map()
        self.mark()
        self.typing.follow()
        self.update()

    def measure_map(self) -> None:
        """Let the view know how much there is to see."""
        from journeymapper.painting.sky import bounds_with_sky

        self.view.bounds = bounds_with_sky(self.shown.layout, self.look)

    def show_left_out(self, keys: Iterable[Key]) -> None:
        """Show all lanes in use again where one of these records is in a lane left out."""
        if self.shown.leaves_out(keys):
            self.shown.showing = self.shown.showing._replace(lanes="used")
            self.refresh()
            self.lanes_returned.emit()

    def mark(self) -> None:
        """Mark what is selected, or only what is being typed."""
        typed, current = self.typing.typed, self.selection.current
        if typed is not None and not typed.row:
            self.set_look(typing=typed.key, selected=frozenset(), current="")
        else:
            keys = frozenset(key for _, key in self.selection.keys)
            self.set_look(typing="", selected=keys, current=current[1] if current else "")

    def moved(self) -> None:
        """Another part is in sight: what is being typed goes along."""
        if self.is_ready:
            if not self.motion.is_stepping:
                self.motion.stop_travelling()
            self.typing.follow()
        super().moved()

    def reveal(self, keys: Iterable[Key]) -> None:
        """Pan just so far that these records are in sight, and what helps to type one of them."""
        from journeymapper.canvas.hints import places
        from journeymapper.canvas.navigation import around, rect_of

        rect, helped = rect_of(self, tuple(keys)), around(places(self))
        if rect is not None:
            self.view.reveal((helped or rect).grown(ROUND))
            self.view.reveal(rect.grown(ROUND))
            self.moved()

    def start_gesture(self, gesture: Gesture) -> None:
        """Let a gesture have the mouse; nothing moves by itself meanwhile."""
        self.motion.finish()
        self.gesture = gesture
        self.setCursor(gesture.cursor)

    @property
    def resting_cursor(self) -> Qt.CursorShape:
        """The mouse's form over paper, while no gesture goes on."""
        held = self.space_held
        return Qt.CursorShape.OpenHandCursor if held else Qt.CursorShape.ArrowCursor

    def end_gesture(self) -> None:
        """The gesture is over."""
        self.gesture = None
        self.setCursor(self.resting_cursor)
        self.set_look(hidden=frozenset(), drop=None)
        self.update()

    def cancel_gesture(self) -> None:
        """Give the gesture up, without a trace."""
        if self.gesture is not None:
            gesture = self.gesture
            self.end_gesture()
            gesture.cancel()

    def in_rail(self, at: QPointF) -> bool:
        """Whether a point of the widget lies on the stage rail."""
        return at.y() < self.view.rail and at.x() >= self.view.gutter

    def pointer(
        self,
        at: QPointF | None = None,
        button: Qt.MouseButton = Qt.MouseButton.NoButton,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> Pointer:
        """What lies under a point of the widget, else under the mouse."""
        from journeymapper.canvas.tools.gesture import Pointer

        at = QPointF(self.mapFromGlobal(QCursor.pos())) if at is None else at
        scene = self.view.to_scene(at)
        if self.in_rail(at):
            stage = self.shown.grid.stage_at(scene)
            hit = Hit("stage", stage) if stage else Hit("nothing")
        elif self.view.paper.contains(at):
            hit = self.shown.grid.at(scene, REACH / self.view.zoom)
        else:
            hit = Hit("nothing")
        return Pointer(at, scene, hit, button, modifiers)
