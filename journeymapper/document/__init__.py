"""The open map: its journey, its file, its undo history, its journal and its live analysis.

Qt ends here.

Not here: what edits do (`model/edits`), how a map is read and written (`storage`), widgets.
Start reading in `document.py`, then `recovery.py`.
"""
