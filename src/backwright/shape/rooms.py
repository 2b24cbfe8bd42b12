"""The rooms of a written service, by their folder in the layout `layered`."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Room:
    """A folder of a written service.

    Attributes:
        folder: Where it lies in the layout `layered`, without a slash at the end.
        title: The heading of its README.
        purpose: What lives there, in a sentence or two.
        imports: What it may import; empty where no rule applies.
        add: How to add one more; empty where nobody adds any.
    """

    folder: str
    title: str
    purpose: str
    imports: str = ""
    add: str = ""


INWARD: Final = "layers further in, never further out"

ROOMS: Final = (
    Room(
        "app",
        "The service",
        "`main.py` makes the application; every other file lies in a layer: "
        "presentation (HTTP) → application (use cases) → domain (business); "
        "infrastructure implements what application asks for; core is for all.",
        "inward only; the contracts in `pyproject.toml` check it",
        "an entity is a few lines in `blueprint.yaml`; then `backwright apply`",
    ),
    Room(
        "app/core",
        "Core",
        "What every layer may use: settings, errors, logging. Nothing of any entity.",
        "libraries only",
        "a setting is a field in `config.py` and a line in `.env.example`",
    ),
    Room(
        "app/domain",
        "Domain, layer 1",
        "The business: what is always true, whoever asks and wherever it is kept.",
        "the standard library and `core.exceptions`",
    ),
    Room(
        "app/domain/entities",
        "Entities",
        "One file an entity: its states, transitions, invariants and its own errors. "
        "Frozen: a change returns the next version.",
        "value objects and `core.exceptions`",
        "an invariant is a line in the blueprint, so that the database repeats it",
    ),
    Room(
        "app/domain/value_objects",
        "Value objects",
        "Frozen, compared by value, checked when made, readable as text.",
        "the standard library and `core.exceptions`",
    ),
    Room(
        "app/application",
        "Application, layer 2",
        "The use cases. Knows the domain and its own ports; knows no framework.",
        "`domain` and `core.exceptions`",
    ),
    Room(
        "app/application/access",
        "Access",
        "Who may do what, as data: one table an entity, read by one policy. What an "
        "actor cannot see is not found (404); what they see and may not do is "
        "forbidden (403).",
        "`domain` and `core.exceptions`",
        "change the blueprint: `tests/access` proves every cell",
    ),
    Room(
        "app/application/actions",
        "Actions",
        "The bodies of custom actions. They are yours: write them here, and their "
        "tests in `tests/unit/application/actions`.",
        "`domain`, `application` and `core.exceptions`",
        "declare the action in the blueprint; its red test is your to-do list",
    ),
    Room(
        "app/application/computed",
        "Computed fields",
        "The bodies of computed fields that are yours: each is asked once for a whole "
        "page. Write them here, and their tests in `tests/unit/application/computed`.",
        "`domain`, `application` and `core.exceptions`",
        "declare the field in the blueprint; its red test is your to-do list",
    ),
    Room(
        "app/application/commands",
        "Commands",
        "What a use case is asked: frozen, well formed, the same for every version "
        "of the API.",
        "`domain`",
    ),
    Room(
        "app/application/ports",
        "Ports",
        "What the use cases need from outside, as protocols. Nothing inside the "
        "service has one.",
        "`domain` and `application`",
        "the protocol here, the implementation in `infrastructure`, the fake in "
        "`tests/fakes`, all with one file name",
    ),
    Room(
        "app/application/services",
        "Services",
        "One method a use case: authorise, fetch, one domain call, save.",
        "`domain` and `application`",
    ),
    Room(
        "app/infrastructure",
        "Infrastructure, layer 3",
        "The outside: database, security, clock. Implements the ports.",
        INWARD,
    ),
    Room(
        "app/infrastructure/database",
        "Database",
        "How statements reach the database: engines, executors, types of columns.",
        "`core`",
    ),
    Room(
        "app/infrastructure/mappers",
        "Mappers",
        "Row to entity and back, for each entity here and nowhere else. Rows are "
        "unpacked by position, which is several times as fast as by name.",
        "`domain`",
    ),
    Room(
        "app/infrastructure/models",
        "Models",
        "One file a table: columns, named constraints, indexes. `ix_…` serves a "
        "reference; `ix_perf_…` is partial or functional and serves a list.",
        "`database` and `domain`",
        'change the model, then `python migrate.py auto "what changed"`',
    ),
    Room(
        "app/infrastructure/repositories",
        "Repositories",
        "One file an entity: the class that runs its statements. Takes a scope so "
        "that no query forgets who asks; never commits.",
        "`statements`, `models`, `mappers`, `database`, `application` and `domain`",
    ),
    Room(
        "app/infrastructure/statements",
        "Statements",
        "One file an entity: what is said to the database about it, built once.",
        "`models`, `mappers`, `database`, `application` and `domain`",
    ),
    Room(
        "app/infrastructure/security",
        "Security",
        "Passwords, tokens and rate limits.",
        INWARD,
    ),
    Room(
        "app/infrastructure/storage",
        "Storage",
        "Where uploaded files are kept.",
        INWARD,
    ),
    Room(
        "app/presentation",
        "Presentation, layer 4",
        "HTTP, and nothing but HTTP: routes and schemas, error to problem, health, "
        "cursors and entity tags as text.",
        "`application`, `domain` and `core`; `dependencies` also `infrastructure`",
    ),
    Room(
        "app/presentation/dependencies",
        "Dependencies",
        "What routes ask for, by name, and the only wiring. All are async functions: "
        "FastAPI runs a sync one, or a class, in a thread.",
        "everything",
    ),
    Room(
        "app/presentation/direct",
        "Direct routes",
        "What FastAPI found out about the routes, kept from one request to the next. "
        "To do without, take `route_directly` out of `main.py`: all works the same, "
        "at half the speed.",
        "FastAPI, and nothing of ours",
    ),
    Room(
        "app/presentation/middleware",
        "Middleware",
        "Pure ASGI, around every request. Never `BaseHTTPMiddleware`: it costs as "
        "much as a whole route.",
        "`core`",
    ),
    Room(
        "app/presentation/v1",
        "Version 1",
        "The API as clients know it. Nothing is taken away within a version.",
        "`application`, `domain` and `dependencies`",
    ),
    Room(
        "app/presentation/v1/routers",
        "Routers",
        "A request in, one use case, a response out.",
        "`schemas`, `dependencies` and `commands`",
    ),
    Room(
        "app/presentation/v1/schemas",
        "Schemas",
        "How things look over HTTP. Strict: unknown names are refused.",
        "`commands` and `domain`",
    ),
    Room("docs", "Documents", "Architecture, operations and the published contract."),
    Room(
        "migrations",
        "Migrations",
        "The history of the database: `python migrate.py up | down | check | auto "
        '"message"`.',
    ),
    Room(
        "migrations/versions",
        "Versions",
        "One step a file, in order, each with a downgrade. A step is never edited "
        "once it has run somewhere, so it spells out what the models said.",
        "no model",
        '`python migrate.py auto "message"`',
    ),
    Room(
        "tests",
        "Tests",
        "Kind first, then a mirror of `app`. SQLite always; PostgreSQL too if "
        "`DATABASE_URL` names one.",
    ),
    Room("tests/access", "Access", "Every action by everyone, one table an entity."),
    Room(
        "tests/architecture",
        "Architecture",
        "Import contracts, sizes of files and functions, a README in each folder, the "
        "published API.",
    ),
    Room("tests/e2e", "End to end", "One file a journey, as a client sees it."),
    Room(
        "tests/factories",
        "Factories",
        "Valid things, with whatever a test wants different.",
    ),
    Room("tests/fakes", "Fakes", "The ports, in memory; a fake has its port's name."),
    Room(
        "tests/integration",
        "Integration tests",
        "The real database and the whole application, in process.",
    ),
    Room(
        "tests/migrations",
        "Migrations",
        "Up, down, up; and what they make is what the models say, to the name.",
    ),
    Room(
        "tests/statements",
        "Statements",
        "How many statements each request costs, and that every list is read off an "
        "index.",
    ),
    Room("tests/unit", "Unit tests", "No I/O; milliseconds. Mirrors `app`."),
)
