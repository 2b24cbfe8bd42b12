"""Rules of the family operation."""
