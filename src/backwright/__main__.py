"""`python -m backwright` does what `backwright` does."""

import sys

if not sys.flags.safe_path:
    # Python looks into the working folder first: a project that is checked may have a
    # `logging.py` of its own there.
    del sys.path[0]

from backwright.cli.main import main

main()
