"""What a field can be: one kind, one file, with every fact about it."""
