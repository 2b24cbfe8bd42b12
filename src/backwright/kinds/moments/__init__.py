"""Kinds that are moments and lengths of time."""
