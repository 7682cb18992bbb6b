"""Mermaid's `journey` diagrams, read as Mermaid reads them, and written so that it reads the same.

In: `blocks.py` finds the diagrams in a file, `preparation.py` takes out what is no diagram,
`lines.py` reads the rest with `tokens.py`, `scores.py` and `entities.py`, and `reading.py` makes a
map of it. Out: `writing.py`. Why a line is refused stands in `reasons.py`. Mermaid's own parser,
version 11, is right wherever it behaves otherwise than its documentation; the tests ask it.
"""
