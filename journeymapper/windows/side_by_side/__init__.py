"""Two maps side by side, the earlier one at the left, looking at the same place together.

What two maps differ in is worked out elsewhere (`windows/comparing.py`). Start in `desk.py`.
"""
