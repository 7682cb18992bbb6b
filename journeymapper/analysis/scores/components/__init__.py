"""The eight components of a customer experience model, each 0..100 with what it lacks.

Here: one file for each. Start reading in `component.py`; `all.py` one floor up puts them in order.
"""
