"""`python -m backwright` does what `backwright` does."""

from backwright.cli.main import main

main()
