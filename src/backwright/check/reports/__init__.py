"""The forms in which findings are reported: one form, one file."""
