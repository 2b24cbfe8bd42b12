"""Names that a written service uses itself, so that no blueprint can."""

from typing import Final

ABOUT_USERS: Final = (
    "users log in and have roles; what they have besides goes into an entity of yours: "
    "`Profile` with `owner: created_by`, `unique: [[created_by]]` and "
    "`api: {singular: /profile}`"
)
"""What to do for users with more than an address and roles."""

CLASSES: Final = frozenset(
    [
        "AccessPolicy",
        "Action",
        "Actor",
        "Annotated",
        "Any",
        "ApiKey",
        "AuditEntry",
        "Base",
        "BaseModel",
        "Callable",
        "ClassVar",
        "Clock",
        "Conflict",
        "Cursor",
        "Cursors",
        "Decimal",
        "Duplicate",
        "Enum",
        "Exception",
        "Executor",
        "Field",
        "File",
        "Final",
        "Forbidden",
        "Grant",
        "Hop",
        "Identifier",
        "IllegalTransition",
        "InUse",
        "Iterator",
        "Literal",
        "Mapping",
        "None",
        "NotFound",
        "NotWritten",
        "Owned",
        "Page",
        "Position",
        "Problem",
        "Protocol",
        "Query",
        "RefreshToken",
        "Request",
        "Response",
        "Role",
        "Row",
        "Scope",
        "Select",
        "Self",
        "Sequence",
        "SignUp",
        "StaleVersion",
        "StrEnum",
        "Token",
        "Transition",
        "TypedDict",
        "UnitOfWork",
        "UnknownReference",
        "Unset",
        "User",
        "Uuid",
        "UUID",
        "Unauthorized",
        "ValidationFailed",
        "Warning",
        "Whole",
    ]
)
"""Classes that stand beside an entity's in some file, with their ids and errors."""

WIRE: Final = {
    "Address": "ip",
    "BinaryForm": "bytes",
    "Day": "date",
    "DecimalForm": "decimal",
    "Document": "json",
    "Instant": "datetime",
    "SecretStr": "secret",
    "Span": "duration",
    "TimeOfDay": "time",
    "Truth": "bool",
}
"""Classes that stand beside an entity's only where a field is of this kind."""

MODULES: Final = frozenset(
    [
        "actors",
        "api_keys",
        "audit",
        "audit_entries",
        "authentication",
        "clock",
        "errors",
        "files",
        "health",
        "identifiers",
        "identity",
        "inputs",
        "metrics",
        "me",
        "moments",
        "pages",
        "policy",
        "refresh_tokens",
        "requests",
        "security",
        "services",
        "settings",
        "sign_ups",
        "storage",
        "system",
        "table",
        "targets",
        "token_cache",
        "tokens",
        "unit_of_work",
        "unset",
        "users",
        "wiring",
        "world",
    ]
)
"""Modules, tables and paths that a service has in any case."""

FIELDS: Final = frozenset(
    [
        "created_at",
        "deleted_at",
        "id",
        "model_config",
        "owner_id",
        "tenant_id",
        "updated_at",
        "version",
    ]
)
"""Attributes that every entity has, or that Pydantic or a policy looks for."""

SHADOWING: Final = frozenset(
    [
        "at",
        "bool",
        "bytes",
        "classmethod",
        "construct",
        "copy",
        "date",
        "datetime",
        "dict",
        "field",
        "float",
        "frozenset",
        "int",
        "json",
        "l",
        "list",
        "object",
        "property",
        "replace",
        "revise",
        "schema",
        "self",
        "set",
        "str",
        "time",
        "timedelta",
        "tuple",
        "validate",
    ]
)
"""Names that a class of the service needs with their usual meaning."""

VERBS: Final = frozenset(
    [
        "add",
        "count",
        "get",
        "list",
        "page",
        "read",
        "remove",
        "revise",
        "save",
        "search",
        "write",
    ]
)
"""What services and entities call their own methods."""

GENERATED: Final = [
    "Access",
    "Body",
    "Changes",
    "Create",
    "Id",
    "Model",
    "NotFound",
    "Page",
    "Query",
    "Read",
    "Repository",
    "Row",
    "Service",
    "Sort",
    "Target",
    "Update",
]
"""What is appended to an entity's name for the classes around it."""
