"""`email`."""

from typing import ClassVar

from backwright.kinds.textual import Textual


class Email(Textual):
    """An address of electronic mail, kept as it was written."""

    name: ClassVar[str] = "email"
    form: ClassVar[str] = "email"
    usual: ClassVar[int | None] = 254
    longest: ClassVar[int] = 254
    pattern: ClassVar[str] = r"^[!-?A-Z^-~]+@([a-zA-Z0-9-]+\.)+[a-zA-Z0-9-]+$"
    noun: ClassVar[str] = "an address of mail"
    words: ClassVar[tuple[str, ...]] = tuple(
        f"{name}@example.com"
        for name in ("ana", "ben", "cai", "dora", "eli", "fay", "gus")
    )
    format: ClassVar[str] = "email"
