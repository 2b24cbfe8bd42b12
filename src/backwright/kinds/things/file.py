"""`file(kinds, size)`."""

import re
from collections.abc import Sequence
from typing import ClassVar, Final

from backwright.kinds.kind import Misfit
from backwright.kinds.scalar import Scalar
from backwright.kinds.things.uuid import Uuid
from backwright.kinds.traits import Trait

OFFICE: Final = "application/vnd.openxmlformats-officedocument"
UNITS: Final = {"KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000}
MOST: Final = 5 * UNITS["GB"]
MEDIA_TYPES: Final = {
    "csv": ("text/csv",),
    "doc": ("application/msword",),
    "docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "gif": ("image/gif",),
    "gz": ("application/gzip",),
    "jpeg": ("image/jpeg",),
    "jpg": ("image/jpeg",),
    "json": ("application/json",),
    "mp3": ("audio/mpeg",),
    "mp4": ("video/mp4",),
    "pdf": ("application/pdf",),
    "png": ("image/png",),
    "txt": ("text/plain",),
    "webp": ("image/webp",),
    "xls": ("application/vnd.ms-excel",),
    "xlsx": (f"{OFFICE}.spreadsheetml.sheet",),
    "xml": ("application/xml", "text/xml"),
    "zip": ("application/zip",),
}
GROUPS: Final = {
    "image": ("gif", "jpeg", "jpg", "png", "webp"),
    "document": ("doc", "docx", "pdf", "txt"),
    "table": ("csv", "xls", "xlsx"),
}
ANY: Final = "any"


class File(Uuid):
    """An uploaded file of some kinds, up to a size: `file(csv, 20MB)`.

    The kinds are endings (csv, pdf, png …), the groups `image`, `document` and
    `table`, or `any`. A request holds the id of a file that was uploaded before.
    """

    name: ClassVar[str] = "file"
    form: ClassVar[str] = "file(kinds, size)"
    traits: ClassVar[frozenset[Trait]] = frozenset({Trait.FILE})

    def use(self, arguments: Sequence[str]) -> Scalar:
        """Return a use of the kind; its last argument is the size."""
        if not arguments:
            raise Misfit("`file` needs its kinds and size", "write `file(csv, 20MB)`")
        *kinds, size = arguments
        if not size_of(size):
            raise Misfit(
                f"`{size}` is no size of a file", "write it as `500KB`, `20MB` or `1GB`"
            )
        known = {ANY, *MEDIA_TYPES, *GROUPS}
        unknown = [kind for kind in kinds if kind.lower() not in known]
        if unknown or not kinds:
            wrong = f"`{unknown[0]}` is no" if unknown else "`file` needs a"
            raise Misfit(
                f"{wrong} kind of file", f"known are {', '.join(sorted(known))}"
            )
        lower = tuple(kind.lower() for kind in kinds)
        return Scalar(self, (*lower, str(size_of(size))), self.limits(()))

    def extensions(self, use: Scalar) -> tuple[str, ...]:
        """Return the endings that a file may have; empty for any."""
        kinds = use.arguments[:-1]
        if ANY in kinds:
            return ()
        found = (ending for kind in kinds for ending in GROUPS.get(kind, (kind,)))
        return tuple(f".{ending}" for ending in dict.fromkeys(found))

    def media_types(self, use: Scalar) -> tuple[str, ...]:
        """Return the media types that a file may have; empty for any."""
        endings = self.extensions(use)
        found = (kind for ending in endings for kind in MEDIA_TYPES[ending[1:]])
        return tuple(dict.fromkeys(found))

    def size(self, use: Scalar) -> int:
        """Return the most bytes that a file may have."""
        return int(use.arguments[-1])

    def read(self, use: Scalar, value: object) -> object:
        """Refuse: what was uploaded is known to no blueprint."""
        del use, value
        raise Misfit("a file has no default")


def size_of(text: str) -> int:
    """Return the bytes of `20MB`; 0 where it is no size, or too large."""
    found = re.fullmatch(r"(\d{1,6})\s*(KB|MB|GB)", text.strip().upper(), re.ASCII)
    size = int(found[1]) * UNITS[found[2]] if found else 0
    return size if size <= MOST else 0
