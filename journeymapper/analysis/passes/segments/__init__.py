"""Rules on what a journey is like for one group of customers and another."""
