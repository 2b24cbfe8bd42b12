"""`url`."""

from typing import ClassVar

from backwright.kinds.textual import Textual


class Url(Textual):
    """An address on the web, over http or https."""

    name: ClassVar[str] = "url"
    form: ClassVar[str] = "url"
    usual: ClassVar[int | None] = 2048
    longest: ClassVar[int] = 2048
    pattern: ClassVar[str] = r"^https?://[a-zA-Z0-9.-]+(:[0-9]{1,5})?([/?#][!-~]*)?$"
    noun: ClassVar[str] = "an address of the web"
    words: ClassVar[tuple[str, ...]] = tuple(
        f"https://example.com/{name}"
        for name in (
            *("first", "second", "third", "another", "bright"),
            *("calm", "distinct", "early", "fair", "last"),
        )
    )
