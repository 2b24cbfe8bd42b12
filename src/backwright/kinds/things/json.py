"""`json`."""

import json
from decimal import Decimal
from typing import ClassVar, Final

from backwright.kinds.imported import Import
from backwright.kinds.kind import WIRE, Imports, Kind
from backwright.kinds.sample import Refused
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema, reference
from backwright.kinds.textual import PRINTABLE
from backwright.kinds.traits import Trait

ASKED: Final = "Part-Input"
SHOWN: Final = "Part-Output"
EXAMPLES: Final = [{"key": "value"}]


class Json(Kind):
    """Any value of JSON but null, at most 20 levels deep."""

    name: ClassVar[str] = "json"
    form: ClassVar[str] = "json"
    domain: ClassVar[str] = "object"
    response: ClassVar[str] = "Document"
    packed: ClassVar[str] = "object"
    response_imports: ClassVar[Imports] = (
        Import(WIRE, "Document"),
        Import("typing", "cast"),
    )
    shown: ClassVar[Schema] = {**reference(SHOWN), "examples": EXAMPLES}
    to_response: ClassVar[str] = 'cast("Document", {})'
    traits: ClassVar[frozenset[Trait]] = frozenset({Trait.DEFAULT, Trait.LISTABLE})
    expression: ClassVar[str] = "json"

    def request(self, use: Scalar) -> str:
        """Return the annotation, which takes what both databases can keep."""
        del use
        return "Document"

    def request_schema(self, use: Scalar) -> Schema:
        """Return what stands for any value."""
        del use
        return {**reference(ASKED), "examples": EXAMPLES}

    def request_imports(self, use: Scalar) -> Imports:
        """Return what the annotation needs."""
        del use
        return (Import(WIRE, "Document"),)

    def column(self, use: Scalar) -> str:
        """Return the type of the column: JSONB on PostgreSQL."""
        del use
        return "DOCUMENT"

    def column_imports(self, use: Scalar) -> Imports:
        """Return what the column needs."""
        del use
        return (Import("app.infrastructure.database.base", "DOCUMENT"),)

    def migration(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return 'sa.JSON().with_variant(postgresql.JSONB(), "postgresql")'

    def read(self, use: Scalar, value: object) -> object:
        """Return the value with numbers as JSON has them."""
        if isinstance(value, Decimal):
            return float(value)
        if isinstance(value, list):
            return [self.read(use, item) for item in value]
        if isinstance(value, dict):
            return {str(key): self.read(use, item) for key, item in value.items()}
        return str(value) if isinstance(value, str) else value

    def python(self, use: Scalar, value: object) -> str:
        """Return the value."""
        del use
        return repr(value)

    def sql(self, use: Scalar, value: object) -> str:
        """Return the text of the value in quotes."""
        del use
        doubled = json.dumps(value).replace("'", "''")
        return f"'{doubled}'"

    def examples(self, use: Scalar) -> tuple[object, ...]:
        """Return an object and a list."""
        del use
        return ({"key": "value"}, [1, True, None])

    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return what a database cannot keep."""
        del use
        return (Refused(r'{"key": "a\x00b"}', "a NUL inside"),)

    def strategy(self, use: Scalar) -> str:
        """Return objects with values of each sort."""
        del use
        signs = 'st.characters(codec="utf-8", exclude_characters="\\x00")'
        texts = f"st.text({signs}, max_size=20)"
        return (
            f"st.dictionaries({texts}, st.none() | st.booleans() | st.integers() | "
            f"{texts}, max_size=5)"
        )


def document(name: str) -> Schema:
    """Return the schema of any value of JSON, published under a name."""
    part = {"anyOf": [reference(name), {"type": "null"}]}
    return {
        "anyOf": [
            {"type": "object", "patternProperties": {PRINTABLE: part}},
            {"type": "array", "items": part},
            {"type": "string", "pattern": PRINTABLE},
            {"type": "boolean"},
            {"type": "integer"},
            {"type": "number"},
        ]
    }
