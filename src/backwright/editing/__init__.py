"""Edits of a blueprint's text, in place: what nobody speaks of stays byte for byte."""
