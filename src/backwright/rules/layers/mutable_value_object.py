"""The rule `mutable-value-object`."""

import ast
import re
from collections.abc import Iterator

from backwright.check.edits import (
    add_keyword,
    change_keyword,
    definition_at,
    replace,
    source_of,
)
from backwright.check.facts.expr import Call, Const, name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class MutableValueObject(Rule):
    """A value object that can be changed.

    What it finds:
        A dataclass in a `value_objects` folder or file that is not frozen.
    Why it matters:
        A value that is shared and then changed changes everywhere; nor can it be a
        key.
    Bad:
        # app/domain/value_objects/money.py
        from dataclasses import dataclass

        @dataclass
        class Money:
            cents: int
    Good:
        # app/domain/value_objects/money.py
        from dataclasses import dataclass

        @dataclass(frozen=True)
        class Money:
            cents: int
    How to fix:
        `@dataclass(frozen=True)`.
    Source:
        D, E: value objects are frozen dataclasses.
    """

    mends = "unsafe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the classes."""
        if not re.search(r"(?:^|/)value_?objects?(?:/|\.py$)", file.path):
            return
        for klass in file.classes:
            for item in klass.decorators:
                func = item.func if isinstance(item, Call) else name_of(item)
                if file.name(func) != "dataclasses.dataclass":
                    continue
                frozen = isinstance(item, Call) and item.keyword("frozen") == Const(
                    value=True
                )
                if not frozen:
                    yield file.at(
                        klass, f"`{klass.name}` is a value that can be changed"
                    )

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Freeze it."""
        del column
        klass = definition_at(text, line)
        for one in klass.decorator_list if klass else ():
            call = one if isinstance(one, ast.Call) else None
            named = call.func if call else one
            if not ast.unparse(named).endswith("dataclass"):
                continue
            if call is None:
                return replace(text, one, f"{source_of(text, one)}(frozen=True)")
            changed = change_keyword(text, call, "frozen", "True")
            place = (call.lineno, call.col_offset + 1)
            return changed or add_keyword(text, *place, "frozen=True")
        return None
