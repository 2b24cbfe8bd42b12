"""Kinds that are numbers."""
