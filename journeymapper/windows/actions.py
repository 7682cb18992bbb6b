"""Everything a user can do from a menu, as a table.

`handler` names a method of the editor's parts ("files.save"), called with `arguments`; `needs` a
fact that must hold for the action to be offered (`needs.py`), "" for none. `key` is a shortcut;
`canvas_key` one that the canvas handles itself while it has the focus and nothing is being typed:
the menu only shows it. Several keys are parted by "; ", the first one is shown. `under` is the
submenu the row stands in. `phrase` is how the palette says it where the menu's word is not enough:
{title} is what is selected; of a submenu, {choice} is a row in it. `also` are other words for it
that people type. `icon_on` is the icon while the action is checked.
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
    icon_on: str = ""
    needs: str = ""
    checkable: bool = False
    arguments: tuple[object, ...] = ()
    under: str = ""
    phrase: str = ""
    also: str = ""


FILE, EDIT, VIEW, INSERT, ANALYSE, HELP = "File", "Edit", "View", "Insert", "Analyse", "Help"
WORKSHOP = "Workshop"
MENUS = (FILE, EDIT, VIEW, INSERT, ANALYSE, WORKSHOP, HELP)


def _rule(menu: str, under: str = "") -> Action:
    return Action("", menu, "", under=under)


ACTIONS: tuple[Action, ...] = (
    Action("new", FILE, "New map", "files.new", key="Ctrl+N", icon="file-plus"),
    Action("open", FILE, "Open...", "files.ask_open", key="Ctrl+O", icon="folder-open"),
    Action("recent", FILE, "Open recent"),
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
    Action(
        "palette",
        EDIT,
        "Find a card or an action",
        "palette.open",
        key="Ctrl+K; Ctrl+Shift+P",
        icon="search",
    ),
    Action("select_all", EDIT, "Select all", "canvas.select_all", canvas_key="Ctrl+A"),
    _rule(EDIT),
    Action("tidy_stage", EDIT, "Tidy the stage", "canvas.tidy_stage", canvas_key="Shift+T"),
    Action(
        "tidy_everything",
        EDIT,
        "Tidy everything",
        "canvas.tidy_everything",
        canvas_key="Ctrl+Shift+T",
    ),
    Action(
        "align_in_row",
        EDIT,
        "Align in a row",
        "canvas.align_in_row",
        canvas_key="Shift+A",
        needs="several_cards",
    ),
    _rule(EDIT),
    Action("vocabulary", EDIT, "Words of this map...", "vocabulary.ask"),
    Action("theme", VIEW, "Theme"),
    Action("lens", VIEW, "Colour by", icon="palette", phrase="Colour by {choice}"),
    Action("filter", VIEW, "Show only", icon="filter"),
    Action("show_all_cards", VIEW, "Show all cards", "filtering.clear", needs="filtered"),
    _rule(VIEW),
    Action("rows", VIEW, "Rows under the stages"),
    Action(
        "blueprint",
        VIEW,
        "Blueprint: all four lanes",
        "rows.show_blueprint",
        key="Ctrl+B",
        checkable=True,
    ),
    Action(
        "customers_view",
        VIEW,
        "Only what the customer sees",
        "rows.show_only_seen",
        key="Ctrl+Shift+B",
        checkable=True,
    ),
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
        phrase="Connect from {title}",
    ),
    Action("note", INSERT, "Note", "notes.ask", canvas_key="N", icon="sticky-note"),
    Action(
        "connect_in_order",
        INSERT,
        "Connect in order",
        "canvas.connect_in_order",
        canvas_key="Shift+C",
        needs="several_cards",
    ),
    Action(
        "next_connection",
        INSERT,
        "Go to the card's next connection",
        "canvas.next_connection",
        canvas_key="W",
        needs="cards_or_lines",
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
    Action("lane_down", INSERT, "One lane down", "canvas.lane_down", canvas_key="L", needs="cards"),
    Action("lane_up", INSERT, "One lane up", "canvas.lane_up", canvas_key="Shift+L", needs="cards"),
    Action("next_finding", ANALYSE, "Next finding", "findings.next", key="F8", needs="findings"),
    Action(
        "previous_finding",
        ANALYSE,
        "Previous finding",
        "findings.previous",
        key="Shift+F8",
        needs="findings",
    ),
    Action(
        "fix", ANALYSE, "Mend it", "desk.mend", key="Ctrl+.", icon="wand-sparkles", needs="findings"
    ),
    Action(
        "dismiss",
        ANALYSE,
        "Dismiss...",
        "findings.ask_dismiss",
        key="Ctrl+F8",
        icon="circle-off",
        needs="finding",
    ),
    Action("recall", ANALYSE, "Bring back", "findings.ask_recall", needs="dismissed"),
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
    Action("notes", ANALYSE, "Notes", "notes.show_page"),
    Action("profile", ANALYSE, "Profile", icon="list-checks"),
    Action("live", ANALYSE, "Findings while you work", "desk.analyse_live", checkable=True),
    Action(
        "lock",
        WORKSHOP,
        "Lock the map",
        "canvas.set_locked",
        key="Ctrl+L",
        icon="lock-open",
        icon_on="lock",
        checkable=True,
    ),
    Action("keys", HELP, "Keys", "views.tell_keys", key="F1", icon="keyboard"),
    Action("about", HELP, "About JourneyMapper", "views.tell_about", icon="circle-help"),
)
"""In the order of the menus. A row without a handler is a submenu: of the rows under it, or one
that a part fills."""
