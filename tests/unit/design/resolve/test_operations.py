"""What can be done, where, by whom, and how it may fail."""

from backwright.design.operation import Does
from backwright.design.service import Service
from tests.unit.design.conftest import Designed


def test_routes_are_those_of_the_exemplar(validahub: Service) -> None:
    job = validahub.entity("Job")
    routes = {found.function: (found.method, found.path) for found in job.routed}
    assert routes == {
        "list_jobs": ("GET", "/jobs"),
        "create_job": ("POST", "/jobs"),
        "get_job": ("GET", "/jobs/{job_id}"),
        "update_job": ("PATCH", "/jobs/{job_id}"),
        "delete_job": ("DELETE", "/jobs/{job_id}"),
        "retry_job": ("POST", "/jobs/{job_id}/retry"),
        "cancel_job": ("POST", "/jobs/{job_id}/cancel"),
        "preview_job": ("GET", "/jobs/{job_id}/preview"),
        "get_source_of_job": ("GET", "/jobs/{job_id}/source"),
    }


def test_what_only_the_system_may_do_has_no_route(validahub: Service) -> None:
    job = validahub.entity("Job")
    unrouted = {found.verb for found in job.operations if not found.routed}
    assert unrouted == {"start", "succeed", "fail"}


def test_nested_entities_are_served_under_their_parent(validahub: Service) -> None:
    finding = validahub.entity("Finding")
    nested = [found for found in finding.routed if found.parent]
    assert [(found.method, found.path) for found in nested] == [
        ("GET", "/jobs/{job_id}/findings")
    ]


def test_changes_ask_for_a_version_and_transitions_may(validahub: Service) -> None:
    by_verb = {found.verb: found for found in validahub.entity("Job").operations}
    assert by_verb["update"].version_required
    assert by_verb["delete"].version_required
    assert by_verb["retry"].versioned
    assert not by_verb["retry"].version_required


def test_an_optional_version_is_never_required(designed: Designed) -> None:
    service = designed("""
        api: {if_match: optional}
        entities:
          Job:
            fields: {name: string(10)}
            access: {read: boss, write: boss}
    """)
    update = service.entity("Job").operation(Does.UPDATE)
    assert update is not None
    assert update.versioned
    assert not update.version_required
    assert 428 not in update.errors


def test_anybody_may_read_without_401_and_403(bookshop: Service) -> None:
    found = bookshop.entity("Book").operation(Does.GET)
    assert found is not None
    assert found.errors == (404, 422, 503)


def test_what_nobody_may_do_is_no_operation(designed: Designed) -> None:
    service = designed("""
        entities:
          Job:
            fields: {name: string(10)}
            access: {read: boss, create: clerk}
    """)
    verbs = [found.verb for found in service.entity("Job").operations]
    assert verbs == ["read", "create", "read"]


def test_an_entity_without_anything_to_change_has_no_update(
    designed: Designed,
) -> None:
    service = designed("""
        entities:
          Event:
            fields: {name: string(10) immutable, seen: int readonly = 0}
            access: {read: boss, write: boss}
    """)
    assert service.entity("Event").operation(Does.UPDATE) is None


def test_a_lookup_finds_by_its_field(designed: Designed) -> None:
    service = designed("""
        entities:
          Article:
            fields: {slug: slug unique, title: string(80)}
            access: {read: anyone, write: boss}
            api: {by: slug}
    """)
    found = service.entity("Article").operation(Does.GET)
    assert found is not None
    assert found.path == "/articles/{slug}"


def test_nested_routes_find_their_parent_as_it_is_found(designed: Designed) -> None:
    service = designed("""
        entities:
          Article:
            fields: {slug: slug unique}
            access: {read: anyone, write: boss}
            api: {by: slug}
          Comment:
            fields: {article: Article, text: text}
            nested: article
            access: {read: anyone, write: boss}
    """)
    nested = [found for found in service.entity("Comment").routed if found.parent]
    assert {found.path for found in nested} == {"/articles/{slug}/comments"}
    assert all(found.above and found.above.name == "slug" for found in nested)


def test_an_action_on_all_is_not_hidden_by_the_route_of_one(designed: Designed) -> None:
    service = designed("""
        entities:
          Job:
            fields: {name: text}
            access: {read: user}
            actions: {stats: {of: collection, method: GET, access: user}}
    """)
    functions = [found.function for found in service.entity("Job").routed]
    assert functions.index("stats_jobs") < functions.index("get_job")
