"""Answers of customers, as figures and quotes of the touchpoints they were asked about.

`columns.py` says what the columns of a table hold, `answers.py` makes answers of its rows,
`matching.py` finds the touchpoints that are meant, `onto_map.py` makes one patch of it, with the
`figures.py`. Not here: asking which touchpoint is meant (`windows/importing`).
"""
