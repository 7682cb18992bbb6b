"""Find and replace: words anywhere in the map, one after the other, marked on the canvas.

Here: the bar over the canvas and what its buttons do. Not here: where words stand
(`model/search.py`) and what replacing them changes (`model/edits/replacing.py`). Start reading in
`desk.py`.
"""
