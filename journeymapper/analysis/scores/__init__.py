"""The scores: what a whole journey amounts to, each figure with its reason and its records.

Here: pyramid, pillars, effort, emotion, the continuum with its landmarks, the components. Not
here: what is wrong at one place (`passes`), and how scores are shown. Figures are exact; only
`as_json.py` rounds. Start reading in `all.py`.
"""
