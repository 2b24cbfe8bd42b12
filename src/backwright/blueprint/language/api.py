"""What is said of how the API looks."""

from backwright.blueprint.api import Api, EntityApi, Envelope, Errors, ErrorShape
from backwright.blueprint.forms.containers import Either
from backwright.blueprint.forms.form import Form, Schema
from backwright.blueprint.forms.scalars import Choice, Constant, Word
from backwright.blueprint.forms.section import Key, Section
from backwright.blueprint.language.words import (
    FIELD_NAME,
    FIELD_NAMES,
    ROOTED,
    ROUTE,
    SCHEME,
)
from backwright.blueprint.mistakes import Mistakes, did_you_mean, one_of, shown
from backwright.blueprint.nodes import Mapping, Node, Scalar, Sequence

ERROR_WORDS = (
    "code",
    "title",
    "detail",
    "status",
    "request id",
    "instance",
    "errors",
    "errors by field",
    "messages",
)
"""What an error knows of itself."""

ENVELOPE_KEY = Word(
    "a key",
    r"[A-Za-z_]{0,40}(?:\{(?:entity|entities)\}[A-Za-z_]{0,40})?",
    str,
    '"{entities}"',
)


class ErrorBody(Form[ErrorShape]):
    """The JSON of an error, whose leaves are what an error knows of itself."""

    what = f"a mapping whose ends are {one_of(ERROR_WORDS)}"

    def read(self, node: Node, mistakes: Mistakes) -> ErrorShape:
        """Return the shape."""
        match node:
            case Mapping():
                return {
                    str(word): self.read(child, mistakes)
                    for word, child in node.entries
                }
            case Sequence():
                return tuple(self.read(child, mistakes) for child in node.items)
            case Scalar() if node.text in ERROR_WORDS:
                return node.text
            case Scalar() if not node.is_null:
                raise mistakes.add(
                    "unknown-word",
                    f"an error does not know {shown(node.text)}",
                    node.position,
                    did_you_mean(node.text, ERROR_WORDS) or one_of(ERROR_WORDS),
                )
            case _:
                raise self.unexpected(node, mistakes)

    def schema(self) -> Schema:
        """Return a reference to the schema of the shape."""
        return {"$ref": "#/$defs/error-body"}

    def definitions(self) -> dict[str, Schema]:
        """Return the schema of the shape, which refers to itself."""
        ends = {"enum": list(ERROR_WORDS)}
        inside = {"type": "object", "additionalProperties": self.schema()}
        around = {"type": "array", "items": self.schema()}
        return {"error-body": {"anyOf": [ends, inside, around]}}


ENVELOPE_SECTION = Section(
    "envelope",
    Envelope,
    (
        Key(
            "item",
            ENVELOPE_KEY,
            "The key around one; {entity} stands for its name.",
            'item: "{entity}"',
        ),
        Key(
            "list",
            ENVELOPE_KEY,
            "The key around many; {entities} stands for its plural.",
            'list: "{entities}"',
        ),
        Key(
            "total",
            ENVELOPE_KEY,
            "The key of how many there are in all, with `paging: page`.",
            'total: "{entities}Count"',
        ),
        Key(
            "input",
            ENVELOPE_KEY,
            "The key that must stand around the body of a request.",
            'input: "{entity}"',
        ),
    ),
)

ERRORS_SECTION = Section(
    "errors",
    Errors,
    (
        Key(
            "body",
            ErrorBody(),
            "The JSON of an error; its ends are what an error knows of itself.",
            "body: {errors: errors by field}",
            required=True,
        ),
    ),
    noun="errors section",
)

_PAGING = Key(
    "paging",
    Choice(("cursor", "page")),
    "How a list is turned over: by an opaque `cursor`, stable while rows are added, "
    "or by `page` and `limit`, or `offset` and `limit`, with a total.",
    "paging: page",
)
_IDS = Key(
    "ids",
    Choice(("uuid", "int")),
    "What an id is: a UUID that sorts by time, or a number that counts up.",
    "ids: int",
)

API = Section(
    "api",
    Api,
    (
        Key(
            "prefix", ROOTED, "The path before every route; / for none.", "prefix: /api"
        ),
        Key(
            "casing",
            Choice(("snake", "camel")),
            "The casing of JSON names.",
            "casing: camel",
        ),
        _PAGING,
        Key(
            "envelope",
            Either(Constant({"none": None}), ENVELOPE_SECTION),
            "The keys around what is sent; `none` if not said.",
            'envelope: {item: "{entity}", list: "{entities}"}',
        ),
        Key(
            "errors",
            Either(Constant({"problem": None}), ERRORS_SECTION),
            "What an error looks like: `problem` for RFC 9457, or a body of your own.",
            "errors: {body: {errors: errors by field}}",
        ),
        Key(
            "validation_status",
            Constant({"422": 422, "400": 400}),
            "The status of a request that is not valid.",
            "validation_status: 400",
        ),
        Key(
            "scheme",
            SCHEME,
            "The word before the token in the Authorization header.",
            "scheme: Token",
        ),
        Key(
            "if_match",
            Constant({"required": True, "optional": False}),
            "Whether a change must say which version it changes: 428 if it does not.",
            "if_match: optional",
        ),
        _IDS,
    ),
    noun="api section",
)

ENTITY_API = Section(
    "entity-api",
    EntityApi,
    (
        Key("path", ROUTE, "Its path, where that is not its plural.", "path: articles"),
        Key(
            "by",
            FIELD_NAME,
            "The unique field that finds one, in place of the id.",
            "by: slug",
        ),
        Key(
            "singular",
            ROOTED,
            "The route of the caller's own record: GET, POST, PATCH, PUT and DELETE "
            "there, as its access permits.",
            "singular: /user",
        ),
        _PAGING,
        _IDS,
        Key(
            "list",
            FIELD_NAMES,
            "The fields shown in a list, in order; all if not said.",
            "list: [title, slug]",
        ),
        Key(
            "detail",
            FIELD_NAMES,
            "The fields shown of one alone, in order; all if not said.",
            "detail: [title, slug, body]",
        ),
    ),
    noun="entity's api section",
)
