"""The words of a diagram, in the order in which Mermaid tries them at each place."""

from __future__ import annotations

import re

from journeymapper.exchange.mermaid.characters import BLANKS

B = f"[{BLANKS}]"
TOKENS = (
    # A character outside the first plane is two of JavaScript's, so that it begins no comment.
    ("aside", r"%(?!\{)[^\n]*|[^}\U00010000-\U0010ffff]%%[^\n]*"),
    ("newline", r"\n+"),
    ("blank", rf"{B}+"),
    ("comment", r"#[^\n]*"),
    ("journey", r"journey\b"),
    ("title", rf"title{B}[^#\n;]+"),
    ("acc_title", rf"accTitle{B}*:{B}*[^\n]*"),
    ("acc_descr", rf"accDescr{B}*:{B}*[^\n]*"),
    ("acc_block", rf"accDescr{B}*\{{{B}*"),
    ("section", rf"section{B}[^#:\n;]+"),
    ("name", r"[^#:\n;]+"),
    ("data", r":[^#\n;]+"),
    ("odd", r"[:;]"),
)
TOKEN = re.compile("|".join(f"(?P<{name}>{words})" for name, words in TOKENS), re.ASCII | re.I)
REMARKS = frozenset({"aside", "comment"})
UNSEEN = REMARKS | {"blank"}
BREAK = re.compile(rf"<br{B}*/?>", re.ASCII | re.IGNORECASE)
