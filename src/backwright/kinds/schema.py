"""Schemas of JSON, as a contract publishes them."""

import ast
from collections.abc import Mapping
from typing import Final, TypeAlias

Schema: TypeAlias = Mapping[str, object]

COMPONENTS: Final = "#/components/schemas/"
TEXT: Final[Schema] = {"type": "string"}


def reference(name: str) -> Schema:
    """Return the schema that stands for a published one."""
    return {"$ref": f"{COMPONENTS}{name}"}


def example(json: str) -> list[object]:
    """Return the examples of a schema: one, given as JSON written in Python."""
    return [ast.literal_eval(json)]
