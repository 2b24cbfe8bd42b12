"""The languages that are merged by named pieces: one language, one file."""
