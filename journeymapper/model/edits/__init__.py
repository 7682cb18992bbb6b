"""What a facilitator can do to a journey: pure functions that give a `Patch`.

Here: one file per subject, each verb `(journey, ...) -> Patch`; an edit that changes nothing gives
an empty patch. Not here: applying, undo and redo (`patch.py`, `document`). Start reading in
`touchpoints.py`.
"""
