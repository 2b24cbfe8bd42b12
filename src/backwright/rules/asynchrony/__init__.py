"""Rules of the family asynchrony."""
