"""`int`."""

from typing import ClassVar

from backwright.kinds.whole import Whole


class Int(Whole):
    """A whole number of 32 bits: from -2,147,483,648 to 2,147,483,647."""

    name: ClassVar[str] = "int"
    form: ClassVar[str] = "int"
    bits: ClassVar[int] = 32
    type: ClassVar[str] = "Integer"
