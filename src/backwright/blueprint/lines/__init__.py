"""The grammars of what is said in one line."""
