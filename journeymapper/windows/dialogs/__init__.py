"""Dialogs: asking and telling, always in plain text.

Not here: what is done with the answer (`files.py`, `exporting.py`). Start reading in `bad_map.py`.
"""
