"""The rule `unchecked-value-object`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, name_of, show
from backwright.check.facts.forms import Field
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

ENUMS = frozenset({"enum.Enum", "enum.StrEnum", "enum.IntEnum"})


class UncheckedValueObject(Rule):
    """A value object that believes whatever it is given.

    What it finds:
        A dataclass in a `value_objects` folder or file without `__post_init__`, unless
        each of its fields is checked by its own class.
    Why it matters:
        A wrong value then travels until something far away breaks.
    Bad:
        # app/domain/value_objects/money.py
        from dataclasses import dataclass

        @dataclass(frozen=True)
        class Money:
            cents: int
    Good:
        # app/domain/value_objects/money.py
        from dataclasses import dataclass

        @dataclass(frozen=True)
        class Money:
            cents: int

            def __post_init__(self) -> None:
                if self.cents < 0:
                    raise ValueError("money is not negative")
    How to fix:
        Check it in `__post_init__`, so that one that exists is valid.
    Source:
        D, E: value objects validate in `__post_init__`.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the classes."""
        if not re.search(r"(?:^|/)value_?objects?(?:/|\.py$)", file.path):
            return
        for klass in file.classes:
            decorators = [
                file.name(item.func if isinstance(item, Call) else name_of(item))
                for item in klass.decorators
            ]
            if "dataclasses.dataclass" not in decorators:
                continue
            name = f"{file.module}.{klass.qualname}"
            fields_do = all(self._checks_itself(file, one) for one in klass.fields)
            if not fields_do and not self._is_checked(file, name):
                yield file.at(klass, f"`{klass.name}` believes whatever it is given")

    @staticmethod
    def _is_checked(file: FileView, name: str) -> bool:
        ancestors = file.project.ancestry.of(name)
        known = [file.project.names.classes.get(one) for one in ancestors]
        return any(one is not None and "__post_init__" in one.methods for one in known)

    def _checks_itself(self, file: FileView, field: Field) -> bool:
        kind = file.type_named(field.annotation).name
        is_enum = file.project.ancestry.is_a(kind, ENUMS)
        is_id = "UUID" in show(field.annotation)
        return is_id or is_enum or self._is_checked(file, kind)
