"""Rules of the family layers."""
