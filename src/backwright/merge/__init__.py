"""Three trees, base, current and new, become a list of changes."""
