"""What is said of a service, and of a workspace of several."""

from backwright.blueprint.forms.containers import Listed, Mapped, Paired
from backwright.blueprint.forms.scalars import Choice
from backwright.blueprint.forms.section import Key, Section
from backwright.blueprint.language.api import API
from backwright.blueprint.language.entities import ENTITIES
from backwright.blueprint.language.fields import DESCRIPTION, FIELDS
from backwright.blueprint.language.values import VALUE
from backwright.blueprint.language.words import (
    DURATION,
    ENTITY_NAME,
    EVENT_NAME,
    JOB,
    PROVIDER,
    RATE,
    RETRIES,
    ROLE,
    SENTENCE,
    STANDARD,
    SWITCH,
    TASK_NAME,
    VALUE_NAME,
    VERB,
)
from backwright.blueprint.lines.quantities import Rate
from backwright.blueprint.model import Service
from backwright.blueprint.source import Text
from backwright.blueprint.surroundings import Auth, Cache, Limit, Task, Tokens, Use


def _limit(name: Text, rate: Rate) -> Limit:
    return Limit(
        name=name,
        count=rate.count,
        period=rate.period,
        scope=rate.scope,
        position=name.position,
    )


TOKENS = Section(
    "tokens",
    Tokens,
    (
        Key(
            "access",
            DURATION,
            "How long the token that each request carries is good.",
            "access: 15m",
        ),
        Key(
            "refresh",
            DURATION,
            "How long the token that gets a new one is good.",
            "refresh: 14d",
        ),
    ),
    noun="tokens section",
)

AUTH = Section(
    "auth",
    Auth,
    (
        Key("roles", Listed(ROLE), "Every role.", "roles: [admin, editor]"),
        Key(
            "user",
            ENTITY_NAME,
            "The entity that is the account, where it has fields of its own.",
            "user: User",
        ),
        Key("tokens", TOKENS, "How long tokens live.", "tokens: {access: 15m}"),
        Key(
            "sessions",
            Choice(("cookie",)),
            "`cookie`: browsers get an HttpOnly cookie and a CSRF token, beside "
            "bearer tokens.",
            "sessions: cookie",
        ),
        Key(
            "api_keys",
            SWITCH,
            "Whether machine clients have keys, which carry roles and a rate limit.",
            "api_keys: true",
        ),
    ),
    noun="auth section",
)

TASK = Section(
    "task",
    Task,
    (
        Key("when", EVENT_NAME, "The event that starts it.", "when: JobSubmitted"),
        Key("every", DURATION, "How often it starts.", "every: 15m"),
        Key("input", FIELDS, "What it is given.", "input: {job: Job}"),
        Key("timeout", DURATION, "How long it may take.", "timeout: 10m"),
        Key(
            "retries",
            RETRIES,
            "How often it is tried again, and whether each wait is longer.",
            "retries: 5 with backoff",
        ),
        DESCRIPTION,
    ),
    named=True,
)

BROKER = Key("broker", PROVIDER, "What carries events.", "broker: rabbitmq")
DEPLOY = Key("deploy", PROVIDER, "What it is deployed on.", "deploy: swarm")

SERVICE_KEYS = (
    Key("title", SENTENCE, "What people call it.", "title: ValidaHub"),
    DESCRIPTION,
    Key(
        "standard",
        STANDARD,
        "The house rules that it is written by and checked against.",
        "standard: strict",
    ),
    Key(
        "layout",
        Choice(("layered", "feature", "crud", "hexagonal")),
        "Where each layer's files live.",
        "layout: feature",
    ),
    Key(
        "tenancy",
        ENTITY_NAME,
        "The entity that every other one belongs to, unless it says `tenant: none`.",
        "tenancy: Organisation",
    ),
    Key("auth", AUTH, "Who may come in, and how.", "auth: {roles: [admin]}"),
    Key("api", API, "How the API looks from outside.", "api: {casing: camel}"),
    Key(
        "limits",
        Mapped("limits", VERB, Paired(RATE, _limit)),
        "How often something may be called: `default`, `login`, a verb or an action.",
        "limits: {login: 5/minute per ip}",
    ),
    Key(
        "values",
        Mapped("value objects", VALUE_NAME, VALUE),
        "Value objects: immutable, checked wherever they are built.",
        'values: {Isbn: "string(13) matches /^[0-9]+$/"}',
    ),
    Key(
        "entities",
        ENTITIES,
        "What the service keeps.",
        "entities: {Author: {fields: {name: string(120)}}}",
        required=True,
    ),
    Key(
        "tasks",
        Mapped("tasks", TASK_NAME, TASK),
        "Work in the background: started by an event, or every so often.",
        "tasks: {expire_stale_jobs: {every: 15m}}",
    ),
    Key(
        "webhooks",
        Listed(EVENT_NAME),
        "Events that subscribers outside are told.",
        "webhooks: [JobSucceeded]",
    ),
    Key(
        "cache",
        Mapped("durations", ENTITY_NAME, Paired(DURATION, Cache)),
        "Entities that are kept in the cache, and for how long.",
        "cache: {Label: 5m}",
    ),
    Key(
        "uses",
        Mapped("providers", JOB, Paired(PROVIDER, Use)),
        "What does a job for the service.",
        "uses: {storage: cephfs}",
    ),
    BROKER,
    DEPLOY,
)

SERVICE = Section("service", Service, SERVICE_KEYS, named=True)
"""A service of a workspace: the word before it is its name."""
