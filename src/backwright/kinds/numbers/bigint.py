"""`bigint`."""

from typing import ClassVar

from backwright.kinds.whole import Whole


class Bigint(Whole):
    """A whole number from -2^53 to 2^53 - 1, which is what all of JSON keeps exactly.

    Larger ones lose digits in JavaScript and in bounds of an OpenAPI document
    (RFC 8259, section 6), so a client could not send back what it was shown.
    """

    name: ClassVar[str] = "bigint"
    form: ClassVar[str] = "bigint"
    bits: ClassVar[int] = 54
    type: ClassVar[str] = "BigInteger"
