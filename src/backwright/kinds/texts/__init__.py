"""Kinds that are texts."""
