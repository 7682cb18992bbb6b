"""What a journey map says: passes, findings, profiles and the handbook.

Here: one file per rule under `passes/`, shared questions in `paths.py`, the registry, the runner.
Not here: drawing (`painting`), printing (`cli`). Start reading in `base.py`, then any pass.
"""
