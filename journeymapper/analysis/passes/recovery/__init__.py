"""Rules on what can fail and who mends it."""
