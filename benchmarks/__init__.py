"""How fast the program is, each figure beside a floor or a rival from the same run.

A module per row of the table, each also runs alone: `python -m benchmarks.window times=9`; all of
them, or some: `python -m benchmarks [ROW ...]`. What counts is told in docs/performance.md. Start
reading in `measure.py`.
"""
