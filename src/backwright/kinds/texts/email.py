"""`email`."""

from typing import ClassVar, Final

from backwright.kinds.textual import Textual

WORD: Final = r"[a-zA-Z0-9!#$%&*+/=?^_`{|}~-]+"
LABEL: Final = r"[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"


class Email(Textual):
    """An address of electronic mail, kept as it was written.

    The contract gives its pattern, which is exact, and no `format`, of which each
    tool has its own idea.
    """

    name: ClassVar[str] = "email"
    form: ClassVar[str] = "email"
    usual: ClassVar[int | None] = 254
    longest: ClassVar[int] = 254
    pattern: ClassVar[str] = rf"^{WORD}(\.{WORD})*@({LABEL}\.)+[a-zA-Z]{{2,63}}$"
    noun: ClassVar[str] = "an address of mail"
    words: ClassVar[tuple[str, ...]] = tuple(
        f"{name}@example.com"
        for name in (
            "ana",
            "ben",
            "cai",
            "dora",
            "eli",
            "fay",
            "gus",
            "hal",
            "ida",
            "jo",
        )
    )
