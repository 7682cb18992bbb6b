"""Where everything of a journey lies: pure geometry, no Qt.

Here: stage columns, lanes and cards, the routes of connections, the feeling curve, and "what is
here?". Not here: colours, fonts, pixels (`painting`). Start reading in `geometry.py`, which says
what a layout is, then `arrange.py`.
"""
