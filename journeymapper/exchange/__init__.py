"""Maps and tables from other programs, and for them.

Here: reading and writing what is not our own format; every reader says what it could not carry
over. Not here: our own files (`storage`), pictures (`pictures`), asking the user (`windows`), the
table of all formats (`formats`). Start reading in `carried.py`, then `table/pasted.py`.
"""
