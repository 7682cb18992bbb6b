"""The pictures of `docs/gallery`: every view and state, taken from the real program.

`make gallery` makes them anew. Start reading in `shots.py`, the list of all pictures; a new view
or state is one more entry there.
"""
