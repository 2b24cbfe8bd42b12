"""SQL as databases say it, in the words of a blueprint."""
