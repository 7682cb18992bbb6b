"""What the mouse does on the canvas, and keys that work only while something goes on, as tables.

With the table of actions this is all there is to know by heart: the sheet of keys shows both.
"""

from __future__ import annotations

Rows = tuple[tuple[str, str], ...]
"""(what the hand does, what comes of it)"""

MOUSE: Rows = (
    ("Double-click the paper", "A new touchpoint there"),
    ("Double-click a card, a stage's name or a label", "Edit its words"),
    ("Click, Shift+click", "Select; select also"),
    ("Drag over the paper", "Select all cards it touches"),
    ("Drag a card", "Move it inside its stage, or to another"),
    ("Alt+drag a card", "Duplicate it"),
    ("Drag from a card's edge to a card", "Connect"),
    ("Drag from a card's edge to the paper", "Add a connected touchpoint"),
    ("Drag a card that is not connected onto a connection", "Put it in between"),
    ("Drag an end of the selected connection", "Lead it to another card"),
    ("Drag a stage's name", "Move the stage"),
    ("Drag a face of the feeling curve", "Make the feeling better or worse"),
    ("Drag a hollow point of the curve, or double-click", "Give a card a feeling"),
    ("Double-click below a card, in a row of texts", "Write there"),
    ("Right click", "What can be done there"),
    ("Space+drag, middle drag", "Move the view"),
    ("Wheel, Shift+wheel", "Move the view up and down, sideways"),
    ("Ctrl+wheel, pinch", "Zoom at the pointer"),
)
WHILE_TYPING: Rows = (
    ("Enter", "Done"),
    ("Tab", "Done, and the next touchpoint, connected"),
    ("Shift+Enter", "A new line"),
    ("Esc", "Give up"),
)
WHILE_CONNECTING: Rows = (
    ("Left; Right; Up; Down", "Choose the card to connect to"),
    ("Enter", "Connect"),
    ("Esc", "Give up"),
)
WHILE_FINDING: Rows = (
    ("Enter", "The next place"),
    ("Shift+Enter", "The place before"),
    ("Ctrl+Enter", "Replace all"),
    ("Esc", "Close, what was found stays selected"),
)
WHILE_PRESENTING: Rows = (
    ("Right; PgDown; Space; Return", "The next step"),
    ("Left; PgUp; Backspace", "The step before"),
    ("Down; Up", "The next stage, the stage before"),
    ("Home; End", "The first step, the last step"),
    ("P; Shift+P", "Follow the next customer, the one before; then stage by stage again"),
    ("C", "Who the customer is: the persona's card, and back to the map"),
    ("+; -", "The step's feeling: better, worse"),
    ("1; …; 5", "The step's level"),
    ("F; M; Shift+E", "Fail point, moment of truth, effort, of the step in hand"),
    ("F2", "Edit the step's title"),
    ("B; .", "Black, and back"),
    ("K", "Laser: a red dot follows the mouse"),
    ("Esc", "End, back to the map with the step in hand"),
)
