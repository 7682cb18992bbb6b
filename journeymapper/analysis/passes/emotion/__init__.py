"""Rules on how the journey feels: its lows, its falls and its end."""
