"""The four landmarks of the deployment continuum, each a list of criteria that hold or not.

Here: what has to hold for each. Not here: how far along that puts a team (`continuum.py`). Start
reading in `criterion.py`, then `new_to_the_game.py`.
"""
