"""Rules of the family delivery."""
