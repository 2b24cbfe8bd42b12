"""Where each layout puts the files: a pattern in `layered` → a pattern in the layout.

`{feature}` stands for one name, `{rest}` for the rest of a path. The first pattern
that fits is taken; a path that none fits stays where it is.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Final

Moves = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Layout:
    """One way to arrange the same code.

    Attributes:
        name: What the blueprint calls it.
        moves: The patterns, most particular first.
        by_feature: Whether all about one entity lies in one folder.
    """

    name: str
    moves: Moves
    by_feature: bool = False

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((_compile(old), new) for old, new in self.moves)

    def path(self, path: str, features: AbstractSet[str]) -> str:
        """Return where a file of the layout `layered` lies in this one.

        Args:
            path: Its path in `layered`.
            features: The plural names that have a folder of their own.
        """
        for pattern, new in self._patterns:
            found = pattern.fullmatch(path)
            if found and found.groupdict().get("feature", "") in {*features, ""}:
                return new.format(**found.groupdict())
        return self._path_of_test(path, features)

    def _path_of_test(self, path: str, features: AbstractSet[str]) -> str:
        pure = PurePosixPath(path)
        if pure.parts[:1] != ("tests",) or not pure.name.startswith("test_"):
            return path
        kind, *middle = pure.parts[1:-1]
        stem = pure.stem.removeprefix("test_")
        for tested, aspect in _readings(stem, features):
            inside = "/".join(("app", *middle, f"{tested}.py"))
            moved = PurePosixPath(self.path(inside, features))
            if str(moved) != inside:
                folder = "/".join(("tests", kind, *moved.parts[1:-1]))
                return f"{folder}/test_{moved.stem}{aspect}.py"
        return path


def _readings(stem: str, features: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    """Read `jobs_list` as a module of its own, then as an aspect of `jobs`."""
    yield stem, ""
    cuts = [place for place, letter in enumerate(stem) if letter == "_"]
    for cut in reversed(cuts):
        if stem[:cut] in features:
            yield stem[:cut], stem[cut:]


def _compile(pattern: str) -> re.Pattern[str]:
    escaped = re.escape(pattern)
    named = escaped.replace(r"\{feature\}", r"(?P<feature>[a-z0-9_]+)")
    return re.compile(named.replace(r"\{rest\}", r"(?P<rest>.+)"))


_FEATURE: Final[Moves] = (
    ("app/domain/entities/{feature}.py", "app/{feature}/entity.py"),
    ("app/application/access/{feature}.py", "app/{feature}/access.py"),
    ("app/application/actions/{feature}.py", "app/{feature}/actions.py"),
    ("app/application/computed/{feature}.py", "app/{feature}/computed.py"),
    ("app/application/commands/{feature}.py", "app/{feature}/commands.py"),
    ("app/application/ports/{feature}.py", "app/{feature}/port.py"),
    ("app/application/services/{feature}.py", "app/{feature}/service.py"),
    ("app/infrastructure/mappers/{feature}.py", "app/{feature}/mapper.py"),
    ("app/infrastructure/models/{feature}.py", "app/{feature}/model.py"),
    ("app/infrastructure/repositories/{feature}.py", "app/{feature}/repository.py"),
    ("app/infrastructure/statements/{feature}.py", "app/{feature}/statements.py"),
    ("app/presentation/dependencies/{feature}.py", "app/{feature}/dependencies.py"),
    ("app/presentation/v1/routers/{feature}.py", "app/{feature}/router.py"),
    ("app/presentation/v1/schemas/{feature}.py", "app/{feature}/schemas.py"),
)

_CRUD: Final[Moves] = (
    ("app/presentation/{rest}", "app/api/{rest}"),
    ("app/application/services/{rest}", "app/services/{rest}"),
    ("app/application/{rest}", "app/services/{rest}"),
    ("app/infrastructure/{rest}", "app/data/{rest}"),
)

_HEXAGONAL: Final[Moves] = (
    ("app/presentation/{rest}", "app/adapters/inbound/{rest}"),
    ("app/infrastructure/{rest}", "app/adapters/outbound/{rest}"),
)

LAYOUTS: Final = {
    "layered": Layout("layered", ()),
    "feature": Layout("feature", _FEATURE, by_feature=True),
    "crud": Layout("crud", _CRUD),
    "hexagonal": Layout("hexagonal", _HEXAGONAL),
}
