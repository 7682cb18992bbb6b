"""The scores as pictures: a class each that knows its height, its places and how to draw itself.

Here: pyramid, levels, feeling, pillars, effort, road, components, and the page they stand on. Not
here: the figures (`analysis.scores`), the panel that shows them. Start reading in `page.py`.
"""
