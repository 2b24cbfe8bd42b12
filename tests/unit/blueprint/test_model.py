"""What is asked arrives as plain values, with the place of every word."""

import pytest

from backwright.blueprint.field import Type
from backwright.blueprint.model import Entity, Service
from backwright.blueprint.read import read
from backwright.blueprint.source import Text
from backwright.diagnostics import Position


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
