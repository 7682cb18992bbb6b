"""Which of Mermaid's diagrams a text is, told as Mermaid does: by how it begins."""

from __future__ import annotations

import re

from journeymapper.exchange.mermaid.characters import BLANKS, ENDS

JOURNEY, FENCE, UNKNOWN, C4 = "journey", "---", "", "C4Context"
BEGINNINGS = """journey --- architecture block C4Context classDiagram cynefin-beta erDiagram
eventmodeling flowchart gantt gitGraph graph info ishikawa kanban mindmap packet pie quadrantChart
radar-beta railroad requirement sankey sequenceDiagram stateDiagram swimlane-beta timeline
treeView-beta treemap venn-beta wardley-beta xychart zenuml"""
B = f"[{BLANKS}]*+"
BEGINNING = re.compile(
    rf"(?:{B}%%[^{ENDS}]*+\n)*+{B}({'|'.join(map(re.escape, BEGINNINGS.split()))})?"
)
LINE_REST = re.compile(rf"[^{ENDS}]*(\n?)")
C4_ANYWHERE = re.compile("C4(?:Container|Component|Dynamic|Deployment)")


def kind_of(text: str) -> str:
    """The word that a prepared text begins with; `C4` also where a word of it stands anywhere."""
    if _c4_word(text):
        return C4
    found = BEGINNING.match(text)
    return found[1] if found and found[1] else UNKNOWN


def _c4_word(text: str) -> bool:
    """Whether a word of a C4 diagram stands in a line before its `%%`."""
    at = 0
    while found := C4_ANYWHERE.search(text, at):
        start = 1 + max(text.rfind(end, at, found.start()) for end in ENDS)
        is_comment = text.find("%%", max(start, at), found.start()) >= 0
        rest = LINE_REST.match(text, found.end())
        assert rest is not None
        if not is_comment or not rest[1]:
            return True
        at = rest.end()
    return False
