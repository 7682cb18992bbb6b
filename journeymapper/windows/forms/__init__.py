"""The inspector's forms: which fields a record shows, and the edit a changed field makes.

Not here: the controls themselves (`widgets`). Start reading in `binding.py`, then
`touchpoint_form.py`.
"""
