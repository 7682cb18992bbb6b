"""Tables: a row is a touchpoint, a column is a field of it.

From text to a map: `pasted.py` or `files.py` finds the grid of cells, `guess.py` says what each
column means, `reading.py` makes rows of it, and `model/edits/rows.py` a patch. Back: `writing.py`.
Not here: asking which column means what (`windows/importing`).
"""
