"""The picture on the wall while a map is presented: large, clean, one step in hand.

Here: the stages above, the cards, the sentence of a finding, segment, effort and curve below. Not
here: which step is in hand, keys, screens (`windows.presentation`). Start reading in `paint.py`.
All numbers are px of a wall 1280 wide and 800 high; other walls show the same, larger or smaller.
"""
