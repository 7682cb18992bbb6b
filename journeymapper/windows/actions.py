"""Everything a user can do from a menu, as a table.

`handler` names a method of the editor's parts ("files.save"); `needs` a fact that must hold for
the action to be offered, "" for none. `key` is a shortcut; `canvas_key` one that the canvas
handles itself while it has the focus and nothing is being typed: the menu only shows it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the table."""

    id: str
    menu: str
    text: str
    handler: str = ""
    key: str = ""
    canvas_key: str = ""
    icon: str = ""
    needs: str = ""
    checkable: bool = False


FILE, EDIT, VIEW, INSERT, ANALYSE, HELP = "File", "Edit", "View", "Insert", "Analyse", "Help"
MENUS = (FILE, EDIT, VIEW, INSERT, ANALYSE, HELP)


def _rule(menu: str) -> Action:
    return Action("", menu, "")


ACTIONS: tuple[Action, ...] = (
    Action("new", FILE, "New map", "files.new", key="Ctrl+N", icon="file-plus"),
    Action("open", FILE, "Open...", "files.ask_open", key="Ctrl+O", icon="folder-open"),
    Action("recent", FILE, "Open recent"),
    Action("template", FILE, "New from template"),
    _rule(FILE),
    Action("save", FILE, "Save", "files.save", key="Ctrl+S", icon="save"),
    Action("save_as", FILE, "Save as...", "files.save_as", key="Ctrl+Shift+S"),
    Action("export", FILE, "Export...", "exporting.ask", key="Ctrl+Shift+E", icon="file-down"),
    _rule(FILE),
    Action("close", FILE, "Close map", "files.close", key="Ctrl+W"),
    Action("quit", FILE, "Quit", "window.close", key="Ctrl+Q"),
    Action("undo", EDIT, "Undo", "undo", key="Ctrl+Z", icon="undo-2", needs="undo"),
    Action("redo", EDIT, "Redo", "redo", key="Ctrl+Y; Ctrl+Shift+Z", icon="redo-2", needs="redo"),
    _rule(EDIT),
    Action("cut", EDIT, "Cut", "canvas.cut", canvas_key="Ctrl+X", icon="scissors", needs="cards"),
    Action("copy", EDIT, "Copy", "canvas.copy", canvas_key="Ctrl+C", icon="copy", needs="cards"),
    Action("paste", EDIT, "Paste", "canvas.paste", canvas_key="Ctrl+V", icon="clipboard-paste"),
    Action(
        "duplicate",
        EDIT,
        "Duplicate",
        "canvas.duplicate_selected",
        canvas_key="Ctrl+D",
        needs="cards",
    ),
    Action(
        "delete",
        EDIT,
        "Delete",
        "canvas.delete_selected",
        canvas_key="Del",
        icon="trash-2",
        needs="selection",
    ),
    _rule(EDIT),
    Action("select_all", EDIT, "Select all", "canvas.select_all", canvas_key="Ctrl+A"),
    Action("vocabulary", EDIT, "Words of this map...", "vocabulary.ask"),
    Action("theme", VIEW, "Theme"),
    Action("lens", VIEW, "Colour by", icon="palette"),
    Action("filter", VIEW, "Show only", icon="filter"),
    Action("show_all_cards", VIEW, "Show all cards", "filtering.clear", needs="filtered"),
    _rule(VIEW),
    Action("zoom_in", VIEW, "Zoom in", "zooming.zoom_in", key="Ctrl++; Ctrl+="),
    Action("zoom_out", VIEW, "Zoom out", "zooming.zoom_out", key="Ctrl+-"),
    Action("zoom_100", VIEW, "Zoom to 100 %", "zooming.actual_size", key="Ctrl+0"),
    Action("fit", VIEW, "Fit the whole map", "canvas.fit", canvas_key="Shift+1", icon="scan"),
    Action(
        "fit_selection", VIEW, "Fit the selection", "canvas.fit_selection", canvas_key="Shift+2"
    ),
    Action("text_size", VIEW, "Text size on the canvas"),
    _rule(VIEW),
    Action("show_outline", VIEW, "Outline", "views.show_outline", checkable=True),
    Action("show_inspector", VIEW, "Inspector", "views.show_inspector", checkable=True),
    Action("show_findings", VIEW, "Findings and lists", "views.show_dock", checkable=True),
    Action("next_panel", VIEW, "Next panel", "views.next_panel", key="F6"),
    Action("full_screen", VIEW, "Full screen", "views.full_screen", key="F11", checkable=True),
    Action("new_stage", INSERT, "Stage", "canvas.new_stage", canvas_key="S", icon="columns-3"),
    Action(
        "new_touchpoint",
        INSERT,
        "Touchpoint",
        "canvas.new_touchpoint",
        canvas_key="T",
        icon="square-plus",
    ),
    Action(
        "connect",
        INSERT,
        "Connect",
        "canvas.start_connecting",
        canvas_key="C",
        icon="spline",
        needs="cards",
    ),
    _rule(INSERT),
    Action(
        "fail_point",
        INSERT,
        "Fail point",
        "canvas.toggle_fail_point",
        canvas_key="F",
        icon="zap",
        needs="cards",
    ),
    Action(
        "moment_of_truth",
        INSERT,
        "Moment of truth",
        "canvas.toggle_moment_of_truth",
        canvas_key="M",
        icon="star",
        needs="cards",
    ),
    Action("next_finding", ANALYSE, "Next finding", "findings.next", key="F8", needs="findings"),
    Action(
        "previous_finding",
        ANALYSE,
        "Previous finding",
        "findings.previous",
        key="Shift+F8",
        needs="findings",
    ),
    Action("fix", ANALYSE, "Mend it", "findings.ask_fix", icon="wand-sparkles", needs="fix"),
    Action(
        "dismiss", ANALYSE, "Dismiss...", "findings.ask_dismiss", icon="circle-off", needs="finding"
    ),
    _rule(ANALYSE),
    Action(
        "compare",
        ANALYSE,
        "Compare with a file...",
        "comparing.ask_file",
        icon="git-compare-arrows",
    ),
    Action(
        "compare_opened", ANALYSE, "Compare with the map as it was opened", "comparing.with_opened"
    ),
    Action(
        "compare_saved",
        ANALYSE,
        "Compare with the map as it was saved last",
        "comparing.with_saved",
        needs="saved",
    ),
    _rule(ANALYSE),
    Action("scores", ANALYSE, "Scores", "scores.show"),
    Action("profile", ANALYSE, "Profile", icon="list-checks"),
    Action("live", ANALYSE, "Findings while you work", "desk.analyse_live", checkable=True),
    Action("start_page", HELP, "Start page", "start.show"),
    Action("keys", HELP, "Keys", "views.tell_keys", key="F1", icon="keyboard"),
    Action("about", HELP, "About JourneyMapper", "views.tell_about", icon="circle-help"),
)
"""In the order of the menus. A row without a handler is a submenu that a part fills."""

WITHOUT_A_MAP = frozenset(
    ("new", "open", "recent", "template", "quit", "theme", "full_screen", "keys", "about")
)
"""The ids of what is offered on the start page, too."""
