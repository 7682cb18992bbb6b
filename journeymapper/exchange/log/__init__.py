"""What customers did, from event logs: the map that was really walked.

`columns.py` says what the columns hold, `source.py` and `xes.py` open a file, `events.py` brings
it into DuckDB, `questions.py` asks in Ibis what was walked, `as_map.py` makes a map of the answers
and `replay.py` holds a log against a map. Start reading in `discover.py`.
"""
