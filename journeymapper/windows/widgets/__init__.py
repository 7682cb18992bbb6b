"""Small controls: each shows one value and says when the user wants another.

Here: painted rows, chips, fields, badges. Not here: what a value means for a journey (`forms`).
Start reading in `value_widget.py`.
"""
