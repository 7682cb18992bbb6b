"""What a journey map says: passes, findings, fixes, scores, profiles and the handbook.

Here: one file per rule under `passes/`, one per repair under `fixes/`, what holds a fix to its
word in `mending.py`, shared questions under `paths/`, the registry, the runner. Not here: drawing
(`painting`), printing (`cli`). Start reading in `base.py`, then any pass.
"""
