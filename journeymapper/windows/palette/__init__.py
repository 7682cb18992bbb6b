"""The palette: every action, stage and touchpoint under a few typed letters.

Here: what is offered, how it is matched, the popup over the dimmed window and its button. Not
here: what the actions do (`actions.py` names their handlers). Start reading in `desk.py`.
"""
