"""draw.io's files, read and written.

In: `reading.py` is the door, and a process of its own (`exchange/apart.py`) does the rest:
`trees.py` and `pages.py` unpack the XML within limits, `cells.py` says what is drawn, `labels.py`
what is said in it, `places.py` which stage each shape stands in, and `as_map.py` makes a map of
it. A map that was written here carries its records as draw.io's own data of the shapes
(`records.py`): what was changed there is taken, all else is as it was. Out: `writing.py`.
"""
