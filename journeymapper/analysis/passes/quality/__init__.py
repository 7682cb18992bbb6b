"""Rules on the map itself: what it leaves out, and what this version cannot read."""
