"""The JSON Schema of blueprints, from the same definitions that read them."""

from backwright.blueprint.forms.form import Schema
from backwright.blueprint.language.root import SINGLE_SERVICE, WORKSPACE

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> Schema:
    """Return the JSON Schema that editors complete and check blueprints with."""
    definitions = SINGLE_SERVICE.definitions() | WORKSPACE.definitions()
    return {
        "$schema": DIALECT,
        "title": "backwright blueprint",
        "description": "What a service, or a workspace of several, is to be.",
        "if": {"anyOf": [{"required": ["workspace"]}, {"required": ["services"]}]},
        "then": WORKSPACE.schema(),
        "else": SINGLE_SERVICE.schema(),
        "$defs": dict(sorted(definitions.items())),
    }
