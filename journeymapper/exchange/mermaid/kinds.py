"""Which of Mermaid's diagrams a text is, told as Mermaid does: by how it begins."""

from __future__ import annotations

import re

from journeymapper.exchange.mermaid.characters import BLANKS, ENDS

JOURNEY, FENCE, UNKNOWN, C4 = "journey", "---", "", "C4 diagram"
BEGINNINGS = {
    JOURNEY: JOURNEY,
    FENCE: FENCE,
    "architecture": "architecture diagram",
    "block": "block diagram",
    "C4Context": C4,
    "classDiagram": "class diagram",
    "cynefin-beta": "Cynefin diagram",
    "erDiagram": "entity relationship diagram",
    "eventmodeling": "event model",
    "flowchart": "flowchart",
    "gantt": "Gantt chart",
    "gitGraph": "Git graph",
    "graph": "flowchart",
    "info": "info diagram",
    "ishikawa": "Ishikawa diagram",
    "kanban": "Kanban board",
    "mindmap": "mind map",
    "packet": "packet diagram",
    "pie": "pie chart",
    "quadrantChart": "quadrant chart",
    "radar-beta": "radar chart",
    "railroad": "railroad diagram",
    "requirement": "requirement diagram",
    "sankey": "Sankey diagram",
    "sequenceDiagram": "sequence diagram",
    "stateDiagram": "state diagram",
    "swimlane-beta": "swimlane diagram",
    "timeline": "timeline",
    "treeView-beta": "tree view",
    "treemap": "tree map",
    "venn-beta": "Venn diagram",
    "wardley-beta": "Wardley map",
    "xychart": "XY chart",
    "zenuml": "ZenUML diagram",
}
"""How the text of each kind begins, and what people call it."""
B = f"[{BLANKS}]*+"
BEGINNING = re.compile(rf"(?:{B}%%[^{ENDS}]*+\n)*+{B}({'|'.join(map(re.escape, BEGINNINGS))})?")
C4_ANYWHERE = re.compile("C4(?:Container|Component|Dynamic|Deployment)")


def kind_of(text: str) -> str:
    """What a prepared text is; `C4` also where one of its words stands anywhere in a journey."""
    if _c4_word(text):
        return C4
    found = BEGINNING.match(text)
    return BEGINNINGS[found[1]] if found and found[1] else UNKNOWN


def _c4_word(text: str) -> bool:
    """Whether a word of a C4 diagram stands before a `%%` in its line."""
    at = 0
    while found := C4_ANYWHERE.search(text, at):
        start = 1 + max(text.rfind(end, 0, found.start()) for end in ENDS)
        if text.find("%%", start, found.start()) < 0:
            return True
        at = text.find("\n", found.start())
        if at < 0:
            return False
    return False
