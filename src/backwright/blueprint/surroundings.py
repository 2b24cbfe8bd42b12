"""What was asked of what surrounds the entities: auth, limits, tasks, cache, uses."""

from dataclasses import dataclass, field

from backwright.blueprint.field import Field
from backwright.blueprint.source import Text
from backwright.diagnostics import Position


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: `15m`.

    Attributes:
        seconds: How long it is.
        text: How it was written.
    """

    seconds: int
    text: Text = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """How long tokens live.

    Attributes:
        access: The token that each request carries.
        refresh: The token that gets a new one.
        position: Where it stands.
    """

    access: Duration | None = None
    refresh: Duration | None = None
    position: Position = field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Auth:
    """Who may come in, and how.

    Attributes:
        roles: Every role.
        user: The entity that is the account; None for one of ours.
        tokens: How long tokens live.
        sessions: `cookie` for browsers, beside bearer tokens.
        api_keys: Whether machine clients have keys.
        position: Where it stands.
    """

    roles: tuple[Text, ...] = ()
    user: Text | None = None
    tokens: Tokens | None = None
    sessions: Text | None = None
    api_keys: bool = False
    position: Position = field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How often something may be called: `60/minute per tenant`.

    Attributes:
        name: `default`, `login`, a verb or an action.
        count: How many calls.
        period: In how long: `second`, `minute`, `hour` or `day`.
        scope: Counted for each `tenant`, `user`, `ip` or `key`; None for all together.
        position: Where its name stands.
    """

    name: Text
    count: int
    period: Text
    scope: Text | None = None
    position: Position = field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True)
class Retries:
    """How often a task is tried again: `5 with backoff`.

    Attributes:
        count: How often.
        backoff: Whether each wait is longer than the one before.
    """

    count: int
    backoff: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Work in the background.

    Attributes:
        name: Its name, in snake case.
        when: The event that starts it.
        every: How often it starts.
        input: What it is given.
        timeout: How long it may take.
        retries: How often it is tried again.
        description: What it does.
        position: Where its name stands.
    """

    name: Text
    when: Text | None = None
    every: Duration | None = None
    input: tuple[Field, ...] = ()
    timeout: Duration | None = None
    retries: Retries | None = None
    description: Text | None = None
    position: Position = field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True)
class Cache:
    """How long an entity is kept in the cache.

    Attributes:
        entity: Its name.
        duration: How long.
    """

    entity: Text
    duration: Duration


@dataclass(frozen=True, slots=True)
class Use:
    """What does a job for the service.

    Attributes:
        job: `storage`, `billing`, `mail`.
        provider: Who does it: `cephfs`, `killbill`.
    """

    job: Text
    provider: Text
