"""How facts are put into words of Python: the same for every view."""
