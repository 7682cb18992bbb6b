"""Rules on the six pillars, and on promises made and kept."""
