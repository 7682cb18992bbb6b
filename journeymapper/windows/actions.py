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

from journeymapper.language import tr_as

ALSO = "words to search by"
"""What the other words of an action are for, to a translator."""


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


def also_of(row: Action) -> str:
    """The other words for an action, in the language spoken."""
    return tr_as(ALSO, row.also) if row.also else ""


FILE, EDIT, VIEW, INSERT, ANALYSE, HELP = "File", "Edit", "View", "Insert", "Analyse", "Help"
WORKSHOP = "Workshop"
MENUS = (FILE, EDIT, VIEW, INSERT, ANALYSE, WORKSHOP, HELP)


def _rule(menu: str, under: str = "") -> Action:
    return Action("", menu, "", under=under)


def _tag(name: str, text: str, verb: str, value: object, key: str = "") -> Action:
    """A value that the selected cards can be given, in the submenu of its dimension."""
    under = name.split("_")[0]
    return Action(
        name, INSERT, text, verb, canvas_key=key, needs="cards", arguments=(value,), under=under
    )


def _kind(number: int, name: str, text: str, icon: str = "") -> Action:
    """A kind that the selected connections can be given."""
    return Action(
        f"kind_{name}",
        INSERT,
        text,
        "canvas.set_number",
        canvas_key=str(number),
        icon=icon,
        needs="connections",
        arguments=(number,),
        under="kind",
    )


def _minutes(number: int, text: str) -> Action:
    """A time that the timer can be given."""
    name = f"timer_{number}"
    return Action(name, WORKSHOP, text, "timer.start", arguments=(number,), under="timer")


def _words(table: str, text: str, icon: str, also: str) -> Action:
    """A table of the map's own words."""
    return Action(table, INSERT, text, "vocabulary.ask", arguments=(table,), icon=icon, also=also)


def _way(name: str, text: str, verb: str, way: str, key: str, needs: str = "") -> Action:
    """A step in one of four directions, in a submenu of Edit."""
    return Action(
        f"{name}_{way}",
        EDIT,
        text,
        verb,
        canvas_key=f"{key}{way.capitalize()}",
        needs=needs,
        arguments=(way,),
        under=name,
    )


ACTIONS: tuple[Action, ...] = (
    Action("new", FILE, "New map", "files.new", key="Ctrl+N", icon="file-plus"),
    Action("open", FILE, "Open...", "files.ask_open", key="Ctrl+O", icon="folder-open"),
    Action("recent", FILE, "Open recent"),
    Action("template", FILE, "New from template"),
    _rule(FILE),
    Action("save", FILE, "Save", "files.save", key="Ctrl+S", icon="save"),
    Action("save_as", FILE, "Save as...", "files.save_as", key="Ctrl+Shift+S"),
    Action(
        "earlier",
        FILE,
        "Restore an earlier version...",
        "earlier.ask",
        icon="undo-2",
        needs="saved",
        also="backup history recover old",
    ),
    Action(
        "to_be",
        FILE,
        "Make a to-be copy",
        "to_be.make",
        icon="git-compare-arrows",
        needs="as_is",
        also="future target tobe",
    ),
    Action(
        "change_page",
        FILE,
        "What this would change...",
        "change.ask",
        icon="chart-line",
        also="sponsor board page difference before after",
    ),
    Action("import", FILE, "Import...", "importing.ask_file", icon="import"),
    Action(
        "event_log",
        FILE,
        "Event log...",
        "discovering.ask_file",
        icon="database",
        also="import discover process mining csv parquet xes walked data",
    ),
    Action(
        "survey",
        FILE,
        "Survey answers...",
        "surveying.ask_file",
        icon="message-circle",
        needs="touchpoints",
        also="import csat nps ces customer feedback comments",
    ),
    Action(
        "export",
        FILE,
        "Export...",
        "exporting.ask",
        key="Ctrl+Shift+E",
        icon="file-down",
        also="picture image png pdf svg",
    ),
    _rule(FILE),
    Action("close", FILE, "Close map", "files.close", key="Ctrl+W"),
    Action("quit", FILE, "Quit", "window.close", key="Ctrl+Q"),
    Action("undo", EDIT, "Undo", "undo", key="Ctrl+Z", icon="undo-2", needs="undo"),
    Action("redo", EDIT, "Redo", "redo", key="Ctrl+Y; Ctrl+Shift+Z", icon="redo-2", needs="redo"),
    _rule(EDIT),
    Action("cut", EDIT, "Cut", "canvas.cut", canvas_key="Ctrl+X", icon="scissors", needs="cards"),
    Action("copy", EDIT, "Copy", "canvas.copy", canvas_key="Ctrl+C", icon="copy", needs="cards"),
    Action(
        "copy_picture",
        EDIT,
        "Copy as a picture",
        "copying.copy_picture",
        key="Ctrl+Shift+C",
        icon="image",
        also="png image slide",
    ),
    Action(
        "without_names",
        EDIT,
        "Leave names and quotes out of copies",
        "copying.leave_names_out",
        checkable=True,
        also="redact anonymous private persons owners notes",
    ),
    Action("paste", EDIT, "Paste", "canvas.paste", canvas_key="Ctrl+V", icon="clipboard-paste"),
    Action(
        "duplicate",
        EDIT,
        "Duplicate",
        "canvas.duplicate_selected",
        canvas_key="Ctrl+D",
        icon="copy",
        needs="cards",
        phrase="Duplicate {title}",
    ),
    Action(
        "delete",
        EDIT,
        "Delete",
        "canvas.delete_selected",
        canvas_key="Del; Backspace",
        icon="trash-2",
        needs="selection",
        phrase="Delete {title}",
        also="remove",
    ),
    _rule(EDIT),
    Action(
        "type_title",
        EDIT,
        "Edit the title",
        "canvas.type_title",
        canvas_key="F2; Return",
        needs="selection",
        phrase="Edit the title of {title}",
        also="rename label name",
    ),
    Action("move", EDIT, "Move", phrase="Move {choice}", also="stage"),
    _way("move", "One stage to the left", "canvas.move_selected", "left", "Alt+", "selection"),
    _way("move", "One stage to the right", "canvas.move_selected", "right", "Alt+", "selection"),
    _way("move", "Up in its stage", "canvas.move_selected", "up", "Alt+", "cards"),
    _way("move", "Down in its stage", "canvas.move_selected", "down", "Alt+", "cards"),
    Action("walk", EDIT, "Go to the card", phrase="Go to the card {choice}"),
    _way("walk", "At the left", "canvas.walk", "left", ""),
    _way("walk", "At the right", "canvas.walk", "right", ""),
    _way("walk", "Above", "canvas.walk", "up", ""),
    _way("walk", "Below", "canvas.walk", "down", ""),
    Action("extend", EDIT, "Select also the card", phrase="Select also the card {choice}"),
    _way("extend", "At the left", "canvas.extend", "left", "Shift+"),
    _way("extend", "At the right", "canvas.extend", "right", "Shift+"),
    _way("extend", "Above", "canvas.extend", "up", "Shift+"),
    _way("extend", "Below", "canvas.extend", "down", "Shift+"),
    Action("select_all", EDIT, "Select all cards", "canvas.select_all", canvas_key="Ctrl+A"),
    Action("let_go", EDIT, "Select nothing", "canvas.let_go", canvas_key="Esc", needs="selection"),
    _rule(EDIT),
    Action(
        "palette",
        EDIT,
        "Find a card or an action",
        "palette.open",
        key="Ctrl+K; Ctrl+Shift+P",
        icon="search",
    ),
    Action(
        "find",
        EDIT,
        "Find in the map...",
        "find.open",
        key="Ctrl+F",
        icon="search",
        also="search words",
    ),
    Action("find_next", EDIT, "Find next", "find.next", key="F3"),
    Action("find_previous", EDIT, "Find previous", "find.previous", key="Shift+F3"),
    Action(
        "replace", EDIT, "Replace in the map...", "find.open_replace", key="Ctrl+H", icon="replace"
    ),
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
    Action("settings", EDIT, "Settings...", "preferences.ask", key="Ctrl+,", icon="settings"),
    Action("theme", VIEW, "Theme", icon="sun", also="mode"),
    Action(
        "lens", VIEW, "Colour by", icon="palette", phrase="Colour by {choice}", also="lens color"
    ),
    Action("filter", VIEW, "Show only", icon="filter"),
    Action(
        "show_all_cards", VIEW, "Show all cards", "filtering.clear", needs="filtered", also="filter"
    ),
    Action("save_view", VIEW, "Save this view...", "saved_views.ask_name"),
    Action("saved_views", VIEW, "Saved views", phrase="View “{choice}”"),
    Action(
        "edit_views", VIEW, "Rename or delete views...", "saved_views.edit", needs="saved_views"
    ),
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
    Action(
        "fit",
        VIEW,
        "Fit the whole map",
        "canvas.fit",
        canvas_key="Shift+1",
        icon="scan",
        also="zoom all",
    ),
    Action(
        "fit_selection",
        VIEW,
        "Fit the selection",
        "canvas.fit_selection",
        canvas_key="Shift+2; Home",
    ),
    Action("text_size", VIEW, "Text size on the canvas"),
    _rule(VIEW),
    Action(
        "show_outline",
        VIEW,
        "Outline",
        "views.show_outline",
        checkable=True,
        phrase="Show or hide the outline",
    ),
    Action(
        "show_inspector",
        VIEW,
        "Inspector",
        "views.show_inspector",
        checkable=True,
        phrase="Show or hide the inspector",
    ),
    Action(
        "show_findings",
        VIEW,
        "Findings and lists",
        "views.show_dock",
        checkable=True,
        phrase="Show or hide findings and lists",
    ),
    Action(
        "show_promises",
        VIEW,
        "Promises",
        "promises.show_all",
        key="Ctrl+Shift+K",
        checkable=True,
        phrase="Draw all promises over the map",
        also="arcs arches",
    ),
    Action("overview", VIEW, "Overview map", "views.show_overview", checkable=True),
    Action(
        "side_by_side",
        VIEW,
        "Side by side",
        "snapshots.side_by_side",
        key="F7",
        icon="columns-3",
        checkable=True,
        phrase="Show two maps side by side",
        also="compare split before after as-is to-be",
    ),
    Action(
        "context_menu",
        VIEW,
        "What can be done here",
        "context_menus.ask",
        key="Shift+F10",
        also="context menu right click",
    ),
    Action("next_panel", VIEW, "Next panel", "views.next_panel", key="F6"),
    Action("previous_panel", VIEW, "Previous panel", "views.previous_panel", key="Shift+F6"),
    Action("full_screen", VIEW, "Full screen", "views.full_screen", key="F11", checkable=True),
    Action(
        "new_stage",
        INSERT,
        "Stage",
        "canvas.new_stage",
        canvas_key="S",
        icon="columns-3",
        phrase="Add a stage",
    ),
    Action(
        "new_touchpoint",
        INSERT,
        "Touchpoint",
        "canvas.new_touchpoint",
        canvas_key="T",
        icon="square-plus",
        phrase="Add a touchpoint",
        also="card",
    ),
    Action(
        "next_touchpoint",
        INSERT,
        "Next touchpoint, connected",
        "canvas.next_touchpoint",
        canvas_key="Tab",
        needs="selection",
        phrase="Next touchpoint after {title}",
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
    Action(
        "note",
        INSERT,
        "Note",
        "notes.ask",
        canvas_key="N",
        icon="sticky-note",
        phrase="Park a note",
        also="parking lot",
    ),
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
        canvas_key="G",
        needs="cards_or_lines",
    ),
    Action("new_promise", INSERT, "Promise", "promises.ask", phrase="Add a promise"),
    Action(
        "opportunity",
        INSERT,
        "Opportunity",
        "opportunities.make_of_cards",
        key="Ctrl+Shift+O",
        icon="lightbulb",
        needs="cards",
        phrase="Make an opportunity of {title}",
        also="idea improvement",
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
        phrase="Mark a fail point: {title}",
        also="failure",
    ),
    Action(
        "moment_of_truth",
        INSERT,
        "Moment of truth",
        "canvas.toggle_moment_of_truth",
        canvas_key="M",
        icon="star",
        needs="cards",
        phrase="Mark a moment of truth: {title}",
        also="star",
    ),
    Action(
        "type_text",
        INSERT,
        "Text in the row below the card",
        "canvas.type_first_text",
        canvas_key="W",
        needs="cards",
    ),
    Action("lane_down", INSERT, "One lane down", "canvas.lane_down", canvas_key="L", needs="cards"),
    Action("lane_up", INSERT, "One lane up", "canvas.lane_up", canvas_key="Shift+L", needs="cards"),
    Action("kind", INSERT, "Kind of connection", icon="spline"),
    _kind(1, "flow", "Flow"),
    _kind(2, "failure", "Failure", "zap"),
    _kind(3, "recovery", "Recovery", "undo-2"),
    _kind(4, "loopback", "Loopback", "repeat"),
    _kind(5, "support", "Support"),
    Action("level", INSERT, "Level", icon="chart-no-axes-column"),
    _tag("level_1", "1 Communication", "canvas.set_level", 1, "1"),
    _tag("level_2", "2 Responsive", "canvas.set_level", 2, "2"),
    _tag("level_3", "3 Commitment", "canvas.set_level", 3, "3"),
    _tag("level_4", "4 Proactive", "canvas.set_level", 4, "4"),
    _tag("level_5", "5 Evolution", "canvas.set_level", 5, "5"),
    Action("feeling", INSERT, "Feeling", icon="heart", also="sentiment emotion mood"),
    _tag("feeling_better", "One step better", "canvas.step_sentiment", 1, "+"),
    _tag("feeling_worse", "One step worse", "canvas.step_sentiment", -1, "-"),
    _rule(INSERT, "feeling"),
    _tag("feeling_3", "+3 Delighted", "canvas.set_sentiment", 3),
    _tag("feeling_2", "+2 Happy", "canvas.set_sentiment", 2),
    _tag("feeling_1", "+1 Content", "canvas.set_sentiment", 1),
    _tag("feeling_0", "0 Neutral", "canvas.set_sentiment", 0),
    _tag("feeling_-1", "−1 Uneasy", "canvas.set_sentiment", -1),
    _tag("feeling_-2", "−2 Upset", "canvas.set_sentiment", -2),
    _tag("feeling_-3", "−3 Furious", "canvas.set_sentiment", -3),
    Action("effort", INSERT, "Effort", icon="timer"),
    _tag("effort_1", "1 Effortless", "canvas.set_effort", 1, "Shift+E, 1"),
    _tag("effort_2", "2 Easy", "canvas.set_effort", 2, "Shift+E, 2"),
    _tag("effort_3", "3 Fairly easy", "canvas.set_effort", 3, "Shift+E, 3"),
    _tag("effort_4", "4 Middling", "canvas.set_effort", 4, "Shift+E, 4"),
    _tag("effort_5", "5 Hard", "canvas.set_effort", 5, "Shift+E, 5"),
    _tag("effort_6", "6 Very hard", "canvas.set_effort", 6, "Shift+E, 6"),
    _tag("effort_7", "7 Exhausting", "canvas.set_effort", 7, "Shift+E, 7"),
    _rule(INSERT),
    _words("personas", "Personas...", "user", "customer card quote needs frustrations words"),
    _words("segments", "Segments...", "users", "customer groups who walks words"),
    _words("channels", "Channels...", "message-circle", "brand ratings medium words"),
    _words("promises", "Promises...", "", "expectation words"),
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
    Action(
        "opportunity_of_finding",
        ANALYSE,
        "Make an opportunity of this finding",
        "opportunities.make_of_finding",
        key="Ctrl+Shift+F8",
        icon="lightbulb",
        needs="finding",
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
    Action(
        "opportunities", ANALYSE, "Opportunities", "opportunities.show_page", also="matrix ideas"
    ),
    Action(
        "copy_actions",
        ANALYSE,
        "Copy the action list as a table",
        "opportunities.copy_table",
        needs="opportunities",
        also="opportunities spreadsheet csv tasks",
    ),
    Action(
        "promise_ledger",
        ANALYSE,
        "Promise ledger",
        "promises.show_page",
        also="kept broken commitment made",
    ),
    Action("notes", ANALYSE, "Notes", "notes.show_page"),
    Action("profile", ANALYSE, "Profile", icon="list-checks"),
    Action("live", ANALYSE, "Findings while you work", "desk.analyse_live", checkable=True),
    Action(
        "present",
        WORKSHOP,
        "Present",
        "presenting.start",
        key="F5",
        icon="presentation",
        also="projector slide show beamer",
    ),
    Action(
        "present_here",
        WORKSHOP,
        "Present from here",
        "presenting.start_here",
        key="Shift+F5",
        also="projector slide show",
    ),
    Action(
        "play", WORKSHOP, "Play a customer", icon="play", phrase="Play {choice}", also="follow path"
    ),
    Action("present_on", WORKSHOP, "Present on", phrase="Present on {choice}", also="screen"),
    _rule(WORKSHOP),
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
    _rule(WORKSHOP),
    Action("timer", WORKSHOP, "Timer", icon="timer", also="clock countdown"),
    Action("timer_toggle", WORKSHOP, "Start or pause", "timer.toggle", under="timer"),
    Action("timer_more", WORKSHOP, "One minute more", "timer.add_minute", under="timer"),
    Action("timer_reset", WORKSHOP, "Back to the whole time", "timer.reset", under="timer"),
    _rule(WORKSHOP, "timer"),
    _minutes(1, "1 minute"),
    _minutes(2, "2 minutes"),
    _minutes(5, "5 minutes"),
    _minutes(10, "10 minutes"),
    _minutes(15, "15 minutes"),
    _rule(WORKSHOP, "timer"),
    Action(
        "timer_digits",
        WORKSHOP,
        "Big digits",
        "timer.show_big",
        checkable=True,
        under="timer",
    ),
    _rule(WORKSHOP),
    Action(
        "vote",
        WORKSHOP,
        "Vote",
        "voting.ask",
        icon="vote",
        checkable=True,
        phrase="Vote with dots",
        also="poll dot voting",
    ),
    Action(
        "show_votes",
        WORKSHOP,
        "Show the votes",
        "votes.turn",
        checkable=True,
        phrase="Show or hide the votes, sorted",
    ),
    _rule(WORKSHOP),
    Action(
        "take_snapshot",
        WORKSHOP,
        "Take a snapshot...",
        "snapshots.ask_name",
        icon="camera",
        also="version keep",
    ),
    Action(
        "compare_snapshots",
        WORKSHOP,
        "Snapshots...",
        "snapshots.ask_compare",
        icon="git-compare-arrows",
        needs="snapshots",
        also="versions compare snapshots before differences restore rename delete",
    ),
    Action("start_page", HELP, "Start page", "start.show"),
    Action(
        "guide",
        HELP,
        "Facilitator's guide",
        "views.show_guide",
        also="manual workshop agenda how to documentation",
    ),
    Action(
        "keys",
        HELP,
        "Keys",
        "views.tell_keys",
        key="F1; ?",
        icon="keyboard",
        also="shortcuts help gestures",
    ),
    Action("about", HELP, "About JourneyMapper", "views.tell_about", icon="circle-help"),
)
"""In the order of the menus. A row without a handler is a submenu: of the rows under it, or one
that a part fills."""

WITHOUT_A_MAP = frozenset(
    (
        "new",
        "open",
        "recent",
        "template",
        "quit",
        "palette",
        "theme",
        "full_screen",
        "guide",
        "keys",
        "about",
        "settings",
        "import",
        "palette",
    )
)
"""The ids of what is offered on the start page, too."""
