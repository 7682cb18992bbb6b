"""What stands around the canvas: outline, inspector, findings, lists, legend, bars.

Not here: the fields of the inspector (`forms`). Start reading in `outline.py`.
"""
