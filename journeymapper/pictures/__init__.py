"""Pictures of a whole map for people without the program: PNG, SVG and PDF.

Here: the annotated page and the files it becomes; PNG and PDF carry the map inside. Not here: how
a map is drawn (`painting`), where things lie (`layout`). Start reading in `page.py`.
"""
