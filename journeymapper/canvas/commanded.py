"""What menus, toolbars and panels ask of the canvas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from journeymapper.canvas.surface import Surface

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from journeymapper.analysis.finding import Finding
    from journeymapper.canvas.selection import Key
    from journeymapper.layout.geometry import Point
    from journeymapper.layout.showing import Showing
    from journeymapper.model.patch import Patch
    from journeymapper.painting.look import Badge, Change, PromiseArc, Route, Severity
    from journeymapper.painting.theme import Theme

EMPTY: Mapping[str, Sequence[Finding]] = MappingProxyType({})
WITH_THE_FIRST_KEY = ("hints", "keys", "title_editor", "verbs")
"""The modules beside this one that no map needs before somebody presses a key on it."""


def _verb(name: str) -> Callable[..., None]:
    """A method that does the verb of this name; it can be connected to any signal's bare call."""

    def method(self: Commanded, *arguments: object) -> None:
        self.do(name, *arguments)

    method.__name__ = name
    return method


class Commanded(Surface):
    """A surface with a method for everything the window can ask."""

    new_stage = _verb("new_stage")
    new_touchpoint = _verb("new_touchpoint")
    next_touchpoint = _verb("next_touchpoint")
    type_title = _verb("type_title")
    start_connecting = _verb("start_connecting")
    connect_in_order = _verb("connect_in_order")
    next_connection = _verb("next_connection")
    tidy_stage = _verb("tidy_stage")
    tidy_everything = _verb("tidy_everything")
    align_in_row = _verb("align_in_row")
    set_locked = _verb("set_locked")
    delete_selected = _verb("delete_selected")
    duplicate_selected = _verb("duplicate_selected")
    cut = _verb("cut")
    copy = _verb("copy")
    paste = _verb("paste")
    park_note = _verb("park_note")
    select_all = _verb("select_all")
    toggle_fail_point = _verb("toggle_fail_point")
    toggle_moment_of_truth = _verb("toggle_moment_of_truth")
    set_level = _verb("set_level")
    set_number = _verb("set_number")
    set_sentiment = _verb("set_sentiment")
    step_sentiment = _verb("step_sentiment")
    ask_effort = _verb("ask_effort")
    type_first_text = _verb("type_first_text")
    lane_down = _verb("lane_down")
    lane_up = _verb("lane_up")
    set_effort = _verb("set_effort")
    walk = _verb("walk")
    extend = _verb("extend")
    move_selected = _verb("move_selected")
    let_go = _verb("let_go")
    fit = _verb("fit")
    fit_selection = _verb("fit_selection")

    def prepare(self) -> None:
        """Load what the first key needs."""
        for name in WITH_THE_FIRST_KEY:
            import_module(f"journeymapper.canvas.{name}")

    def do(self, name: str, *arguments: object) -> None:
        """Do a verb of `verbs.py`; nothing while no map is shown."""
        if self.is_ready:
            from journeymapper.canvas.verbs import VERBS

            self.ghost.vanish()
            VERBS[name](self, *arguments)

    def set_theme(self, theme: Theme) -> None:
        """Wear a theme."""
        self.set_look(theme=theme)
        if self.is_ready:
            self.typing.wear()

    def set_lens(self, field: str) -> None:
        """Colour the cards by a dimension."""
        self.set_look(lens=field)

    def set_shown(self, ids: frozenset[str] | None) -> None:
        """Dim all touchpoints but these; None dims nothing."""
        self.set_look(shown=ids)

    def set_badges(
        self,
        badges: Mapping[str, tuple[Badge, ...]],
        findings: Mapping[str, Sequence[Finding]] = EMPTY,
    ) -> None:
        """Mark findings on the records they speak of; `findings` in the order of the badges."""
        self.findings = findings
        self.set_look(badges=badges)

    def set_highlight(self, severity: Severity | None, keys: Iterable[str] = ()) -> None:
        """Point at what the finding in hand speaks of; None points at nothing."""
        highlight = None if severity is None else (severity, frozenset(keys))
        if highlight != self.look.highlight:
            self._fade()
        self.set_look(highlight=highlight)

    def point_out(self, who: str, keys: Iterable[str]) -> None:
        """Mark the records that a page speaks of; with none it lets only its own go."""
        found = frozenset(keys)
        if found or who == self.pointing:
            self.pointing = who
            self.set_look(found=found)

    def set_changes(self, changes: Mapping[str, Change]) -> None:
        """Mark what became of the records a comparison speaks of."""
        self.set_look(changes=changes)

    def show_ghost(self, patch: Patch, beside: tuple[Key, ...] = ()) -> None:
        """Show what a patch would add; the first of `beside` stays where it is on the canvas."""
        if self.is_ready and self.gesture is None:
            self._fade()
            self.ghost.show(patch, beside)

    def vanish_ghost(self) -> None:
        """Show the map as it is again."""
        if self.is_ready and self.ghost.patch is not None:
            self._fade()
            self.ghost.vanish()

    def _fade(self) -> None:
        if self.is_ready:
            self.motion.fade()

    @property
    def has_ghost(self) -> bool:
        """Whether the map shows what a patch would add."""
        return self.is_ready and self.ghost.patch is not None

    def set_route(self, route: Route | None) -> None:
        """Draw a way through the map; None draws none."""
        self.set_look(route=route)

    def set_arcs(self, arcs: tuple[PromiseArc, ...]) -> None:
        """Draw promises over the map, the room for them in sight where its top is; () draws none.

        The cards stay where they are, unless there is no room above them.
        """
        if not self.is_ready or arcs == self.look.arcs:
            return
        top = self.view.bounds.y
        at_top = self.view.scroll.y <= max(top, 0.0)
        self.set_look(arcs=arcs)
        self.measure_map()
        if at_top:
            self.view.scroll = self.view.scroll._replace(y=self.view.bounds.y)
        self.moved()

    def show_keys(self, keys: Iterable[Key]) -> None:
        """Bring all of these records in sight, selecting none."""
        from journeymapper.canvas.navigation import show

        keys = tuple(keys)
        start = (self.view.scroll, self.view.zoom)
        self.show_left_out(keys)
        show(self, keys)
        self.motion.travel(start)

    def look_from(self, scroll: Point, level: float) -> None:
        """Show the map so large, this point of the scene in the upper left corner."""
        start = (self.view.scroll, self.view.zoom)
        self.view.zoom_at(level)
        self.view.scroll = scroll
        self.view.pan(0, 0)  # some of the map stays in sight
        self.moved()
        self.motion.travel(start)

    def show_rows(self, showing: Showing) -> None:
        """Show these lanes and rows of texts, the new ones in sight."""
        from journeymapper.canvas.rows import show_rows

        show_rows(self, showing)

    def set_text_scale(self, scale: float) -> None:
        """Make everything on the canvas larger or smaller at the same zoom, 0.8 to 2."""
        self.view.measure(scale)
        self.moved()

    @property
    def zoom(self) -> float:
        """How large the map shows; 1 is 100 %."""
        return self.view.level

    def go_to(self, keys: Iterable[Key], covered: QRectF | None = None) -> None:
        """Select these records and bring them in sight, beside what is covered of the widget."""
        from journeymapper.canvas.navigation import stand_clear

        keys, start = tuple(keys), (self.view.scroll, self.view.zoom)
        self.selection.set(keys)
        self.reveal(keys)
        if covered is not None:
            stand_clear(self, keys, covered)
        self.motion.travel(start)

    def finish_typing(self) -> None:
        """Put what is being typed into the map, as before saving."""
        if self.is_ready:
            self.typing.finish()
