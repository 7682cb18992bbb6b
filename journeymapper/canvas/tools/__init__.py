"""What the mouse does on the canvas: one small state machine per gesture.

A gesture starts with a press, asks the layout what it is over, and ends in a patch or in a new
selection; Esc cancels it. Start reading in `gesture.py`, then `pressing.py`.
"""
