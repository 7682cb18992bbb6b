"""Tools for many people in a room: the timer, snapshots, dot voting.

Start in `timer_desk.py`, `snapshot_desk.py` and `voting.py`: each is what the editor holds and the
actions name. What they know is of this session; only what a voting round gives goes into the map.
"""
