"""Showing a map to the room: full screen, one step in hand, editing goes on.

Here: the way through the map, where the wall looks, keys, screens, the screen that stays awake.
Not here: the picture (`painting.wall`). Start reading in `presenting.py`.
"""
