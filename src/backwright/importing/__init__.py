"""What was there before: a database, models or a contract, as a blueprint."""
