"""Rules on how the map hangs together: entries, goals, dead ends, loops, empty stages."""
