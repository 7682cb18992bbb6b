"""The catalogues of languages: what the program says, and how it is said elsewhere.

`make words` (python -m scripts.words) brings resources/languages/*.po up to the texts of the code
and compiles them to the *.mo that the program reads. A new language is a new, empty `xx.po`
there. Start reading in `catalogue.py`; `tables.py` lists the tables whose rows are shown.
"""
