"""What is asked arrives as plain values, with the place of every word."""

from decimal import Decimal

import pytest

from backwright.blueprint.field import (
    Argument,
    Comparison,
    Default,
    Field,
    Flag,
    Length,
    Matches,
    OnDelete,
    Range,
    Type,
)
from backwright.blueprint.lines.fields import parse_field
from backwright.blueprint.model import Entity, Service
from backwright.blueprint.read import read
from backwright.blueprint.source import Text
from backwright.diagnostics import Position

NOTHING = Text("")


def _field(kind: str, *arguments: str, many: bool = False, **said: object) -> Field:
    type_ = Type(Text(kind), tuple(Argument(Text(a)) for a in arguments), many)
    return Field(name=NOTHING, type=type_, **said)  # type: ignore[arg-type]


LINES = [
    ("text", _field("text")),
    ("date?", _field("date", optional=True)),
    ("decimal(10, 2)", _field("decimal", "10", "2")),
    ("list  of Label", _field("Label", many=True)),
    ('enum(a, "b c")', _field("enum", "a", "b c")),
    ("file(image/png, 20MB)", _field("file", "image/png", "20MB")),
    ("int >= 0", _field("int", constraints=(Comparison(">=", Text("0")),))),
    ("int <> -1", _field("int", constraints=(Comparison("!=", Text("-1")),))),
    ("date > today", _field("date", constraints=(Comparison(">", Text("today")),))),
    ("int 1..5", _field("int", constraints=(Range(Text("1"), Text("5")),))),
    ("float ..2.5", _field("float", constraints=(Range(None, Text("2.5")),))),
    (
        "int 3.. sort",
        _field("int", constraints=(Range(Text("3"), None),), flags={"sort"}),
    ),
    ("string(9) length 8", _field("string", "9", constraints=(Length(8, 8),))),
    ("text length ..40", _field("text", constraints=(Length(None, 40),))),
    (r"text matches /^\d\/$/", _field("text", constraints=(Matches(Text(r"^\d/$")),))),
    ("email unique", _field("email", flags={Flag.UNIQUE})),
    ("email unique  per tenant", _field("email", flags={Flag.UNIQUE_PER_TENANT})),
    ("Job on delete cascade", _field("Job", on_delete=OnDelete.CASCADE)),
    (
        "Job? on delete set  null",
        _field("Job", optional=True, on_delete=OnDelete.SET_NULL),
    ),
    ("text was note", _field("text", was=Text("note"))),
    ("int = 0 filter", _field("int", default=Default(0), flags={Flag.FILTER})),
    (
        "decimal(4,2) = 9.90",
        _field("decimal", "4", "2", default=Default(Decimal("9.90"))),
    ),
    ("bool = true", _field("bool", default=Default(value=True))),
    ("text? = null", _field("text", optional=True, default=Default(None))),
    ("Plan = free", _field("Plan", default=Default("free", bare=True))),
    ("datetime = now", _field("datetime", default=Default("now", bare=True))),
    ('text = "a \\"b\\""', _field("text", default=Default('a "b"'))),
    ("text = 'now'", _field("text", default=Default("now"))),
    ('json = {"a": [1]}', _field("json", default=Default({"a": [1]}))),
    ("duration = 15m", _field("duration", default=Default("15m", bare=True))),
]


@pytest.mark.parametrize(("line", "field"), LINES, ids=lambda value: str(value)[:40])
def test_a_line_says_what_its_field_is(line: str, field: Field) -> None:
    assert parse_field(Text(line)) == field


LONG = [
    (
        "date? >= today filter",
        "{type: date, optional: true, check: '>= today', filter: true}",
    ),
    ("string(40) length 3..40", "{type: string(40), length: 3..40}"),
    ("int 1..5 = 3", "{type: int, range: 1..5, default: 3}"),
    ("text matches /^a$/ unique", "{type: text, matches: /^a$/, unique: true}"),
    ("text unique per tenant", "{type: text, unique: per tenant, search: false}"),
    ("Job on delete restrict", "{type: Job, on_delete: restrict}"),
    ("text was note = draft", "{type: text, was: note, default: draft}"),
    ("int > 0 < 9", "{type: int > 0, check: [< 9]}"),
    ("json = {}", "{type: json, default: {}}"),
]


@pytest.mark.parametrize(("line", "long"), LONG)
def test_the_long_form_says_what_the_line_says(line: str, long: str) -> None:
    short, full = (
        read("x", f"service: s\nentities: {{E: {{fields: {{f: {said}}}}}}}\n")
        for said in (f"'{line}'", long)
    )
    assert short == full


@pytest.fixture(scope="module")
def service(blueprints: dict[str, str]) -> Service:
    return read("validahub.yaml", blueprints["validahub"]).services[0]


def _entity(service: Service, name: str) -> Entity:
    return next(entity for entity in service.entities if entity.name == name)


def test_every_part_of_a_line_knows_its_place(service: Service) -> None:
    rows = _entity(service, "Job").fields[3]
    assert rows.name == "rows"
    assert rows.position == Position(63, 7, 11)
    assert rows.type.position == Position(63, 13, 16)
    assert rows.constraints[0].position == Position(63, 17, 21)
    assert rows.place("readonly") == Position(63, 22, 30)
    assert rows.place("default") == Position(63, 31, 34)
    assert rows.place("index") == rows.position


def test_a_place_inside_a_text_can_be_pointed_at(service: Service) -> None:
    rule = _entity(service, "Job").invariants[1]
    assert rule.expression == "failed_rows <= rows"
    assert rule.expression.at(15, 19) == Position(71, 37, 41)


def test_a_lifecycle_has_its_states_and_steps(service: Service) -> None:
    lifecycle = _entity(service, "Job").lifecycle
    assert lifecycle is not None
    assert (lifecycle.field, lifecycle.initial) == ("status", "queued")
    steps = {step.name: (step.sources, step.target) for step in lifecycle.transitions}
    assert steps["fail"] == (("queued", "running"), "failed")
    assert list(steps) == ["start", "succeed", "fail", "retry", "cancel"]


def test_access_says_who_may_do_what(service: Service) -> None:
    job = {rule.verb: rule.grants for rule in _entity(service, "Job").access}
    assert job["read"] == ("manager", "auditor", "support", "own")
    assert job["start"] == ("system",)
    finding = _entity(service, "Finding").access[0]
    assert (finding.grants, finding.like) == ((), "Job")


def test_what_surrounds_the_entities_arrives_too(service: Service) -> None:
    assert service.auth is not None
    assert service.auth.tokens is not None
    assert service.auth.tokens.access is not None
    assert service.auth.tokens.access.seconds == 900
    assert [(limit.name, limit.count, limit.scope) for limit in service.limits] == [
        ("default", 600, "tenant"),
        ("login", 5, "ip"),
        ("submit", 60, "tenant"),
    ]
    assert service.tasks[0].retries is not None
    assert service.tasks[0].retries.backoff
    assert service.tasks[1].every is not None
    assert service.cache[0].duration.seconds == 300
    assert service.webhooks == ("JobSucceeded", "JobFailed")


def test_a_workspace_has_its_services(blueprints: dict[str, str]) -> None:
    blueprint = read("saas.yaml", blueprints["saas"])
    assert blueprint.workspace is not None
    assert (blueprint.workspace.name, blueprint.workspace.broker) == (
        "saas",
        "rabbitmq",
    )
    names = [service.name for service in blueprint.services]
    assert names == ["accounts", "billing", "files", "notifications"]
    assert blueprint.services[1].uses[0].provider == "killbill"


def test_how_the_api_looks_arrives_as_it_was_said(blueprints: dict[str, str]) -> None:
    (press,) = read("everything.yaml", blueprints["everything"]).services
    api, article = press.api, _entity(press, "Article")
    assert api is not None
    assert api.envelope is not None
    assert api.errors is not None
    assert (api.prefix, api.casing, api.paging, api.scheme) == (
        *("/api", "camel", "page", "Token"),
    )
    assert (api.validation_status, api.if_match, api.ids) == (422, False, "int")
    assert api.envelope.total == "{entities}Count"
    assert api.errors.body == {
        "errors": "errors by field",
        "request": "request id",
        "more": ("detail",),
    }
    favorited, count, rank = article.computed
    assert (favorited.over, favorited.mine, favorited.count) == (
        "favorites",
        True,
        False,
    )
    assert (count.over, count.field.type.name) == ("favorites", "int")
    assert rank.over is None
    publish = article.lifecycle.transitions[1] if article.lifecycle else None
    assert publish is not None
    assert (publish.guard, publish.takes) == ("stars > 1", ("title",))
    assert publish.sets == (("opens_at", "now"),)
    assert article.actions[0].returns == Type(Text("Article"))
