"""Rules on how hard a journey is for the customer."""
