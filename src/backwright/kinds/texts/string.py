"""`string(n)`."""

from typing import ClassVar

from backwright.kinds.textual import Textual


class String(Textual):
    """A line of text of at most n characters."""

    name: ClassVar[str] = "string"
    form: ClassVar[str] = "string(n)"
