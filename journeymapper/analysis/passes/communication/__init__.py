"""Rules on who is kept informed: stages, waits, transactions, questions, the pyramid."""
