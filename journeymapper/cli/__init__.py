"""The command line: one file for each sub-command.

Here: arguments, reading the maps they name, printing, exit codes. Not here: anything that a
window could need as well. Heavy imports stand inside the sub-commands, so that each starts as
quickly as it can, and only `export` and a picture of `convert` load Qt. Start reading in
`main.py`, then `check.py`.
"""
