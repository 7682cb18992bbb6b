"""The viewport on a map: showing, walking, drawing and typing on it.

Here: the widget, its view (pan and zoom), the selection, keys and verbs, the mouse's tools, typing
in place. Not here: how things look (`painting`), where they lie (`layout`), what edits do
(`model/edits`): the canvas only says `edit_requested(patch)`. Start reading in `canvas.py`.
"""
