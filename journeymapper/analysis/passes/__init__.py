"""The rules of the catalogue: one file each, found by the registry.

Here: a folder per family, in it a file per rule, named for what it says. Not here: shared
questions (`paths`), words (`wording.py`). Start reading in `effort/high_effort_step.py`.
"""
