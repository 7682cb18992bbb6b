"""A map as slides (PPTX) that can be edited: shapes, glued connectors, notes, no pictures of text.

Here: what stands on each slide, and how it becomes DrawingML. Not here: how a map is drawn
(`painting`), where things lie (`layout`). Start reading in `pptx.py`.
"""
