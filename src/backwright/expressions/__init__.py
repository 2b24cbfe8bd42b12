"""The closed language of invariants: read, judged, and said in Python and SQL."""
