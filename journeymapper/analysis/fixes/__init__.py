"""Repairs: what a pass can offer to mend its finding, a file for each kind, named for what it does.

Each function gives a `Fix` that proposes patches made with `model/edits` and `Draft`, the best
first; it works them out only when asked. Not here: when a fix is offered (the passes) and whether
it keeps its word (`analysis/mending.py`). Start reading in `insert_message.py`.
"""
