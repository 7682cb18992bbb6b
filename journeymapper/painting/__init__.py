"""How a layout looks: QPainter functions and themes.

Here: painting a journey on any surface at any zoom, colour tokens, fonts, icons, marks. Not here:
where things lie (`layout`), the viewport (`canvas`), files (`pictures`). Start reading in
`paint.py`, with `look.py` beside it.
"""
