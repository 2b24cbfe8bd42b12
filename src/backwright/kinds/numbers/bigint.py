"""`bigint`."""

from typing import ClassVar

from backwright.kinds.whole import Whole


class Bigint(Whole):
    """A whole number of 64 bits."""

    name: ClassVar[str] = "bigint"
    form: ClassVar[str] = "bigint"
    bits: ClassVar[int] = 64
    type: ClassVar[str] = "BigInteger"
