"""Journey maps as files: reading, refusing, writing.

Here: the file format, its limits and its schema, the map inside a picture, saving that never
harms the file that was there, backups, and the journal of what is not saved. Not here: foreign
formats (`exchange`), when to save (`document`). Start reading in `map_file.py`, then
`safe_write.py`, then `journal.py` and `recovered.py`.
"""
