"""`slug`."""

from typing import ClassVar

from backwright.kinds.textual import Textual


class Slug(Textual):
    """A name that can stand in an address: `first-example`."""

    name: ClassVar[str] = "slug"
    form: ClassVar[str] = "slug"
    usual: ClassVar[int | None] = 100
    longest: ClassVar[int] = 500
    pattern: ClassVar[str] = r"^[a-z0-9]+(-[a-z0-9]+)*$"
    noun: ClassVar[str] = "a slug, such as first-example"
    words: ClassVar[tuple[str, ...]] = tuple(
        f"{start}-example"
        for start in (
            *("first", "second", "third", "another", "bright"),
            *("calm", "distinct", "early", "fair", "last"),
        )
    )
