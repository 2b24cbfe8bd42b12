"""Who may do what, resolved."""

from backwright.design.access import Grant, Hop
from backwright.design.operation import Does
from backwright.design.service import Service
from tests.unit.design.conftest import Designed


def _grant(service: Service, entity: str, verb: str) -> Grant:
    operations = service.entity(entity).operations
    return next(found.grant for found in operations if found.verb == verb)


def test_write_is_create_update_and_delete(validahub: Service) -> None:
    for verb in ("create", "update", "delete"):
        assert _grant(validahub, "Label", verb) == Grant(roles=("manager",))


def test_roles_stand_in_the_order_of_the_service(validahub: Service) -> None:
    grant = _grant(validahub, "Label", "read")
    assert grant.roles == ("manager", "seller", "auditor")


def test_like_is_the_others_grant_through_the_reference(validahub: Service) -> None:
    finding, job = (_grant(validahub, name, "read") for name in ("Finding", "Job"))
    assert (finding.roles, finding.own) == (job.roles, job.own)
    assert finding.through == (Hop("job_id", "Job"),)


def test_like_goes_on_through_several_references(designed: Designed) -> None:
    service = designed("""
        entities:
          Job:
            fields: {name: string(10)}
            access: {read: own, write: user}
          Finding:
            fields: {job: Job}
            access: {read: like Job, write: boss}
          Comment:
            fields: {finding: Finding}
            access: {read: like Finding, write: clerk}
    """)
    through = _grant(service, "Comment", "read").through
    assert through == (Hop("finding_id", "Finding"), Hop("job_id", "Job"))


def test_a_more_exact_rule_goes_before_write(designed: Designed) -> None:
    service = designed("""
        entities:
          Job:
            fields: {name: string(10)}
            access: {read: boss, delete: boss, write: clerk}
    """)
    assert _grant(service, "Job", "delete").roles == ("boss",)
    assert _grant(service, "Job", "update").roles == ("clerk",)


def test_without_access_only_the_first_role_may(bookshop: Service) -> None:
    author = bookshop.entity("Author")
    assert {found.grant for found in author.operations} == {Grant(roles=("admin",))}
    assert any("Author" in note for note in bookshop.notes)


def test_own_gives_an_entity_its_owner(validahub: Service, bookshop: Service) -> None:
    assert validahub.entity("Job").owner == "created_by"
    assert bookshop.entity("Review").owner == "created_by"
    assert bookshop.entity("Book").owner == ""


def test_the_tenant_is_owned_by_its_own_users(validahub: Service) -> None:
    tenant = validahub.entity("Tenant")
    assert tenant.owner == ""
    found = tenant.operation(Does.GET)
    assert found is not None
    assert found.grant == Grant(own=True)


def test_who_is_not_logged_in_owns_nothing(designed: Designed) -> None:
    service = designed("""
        entities:
          Wish:
            fields: {name: string(10)}
            access: {read: boss, create: anyone, update: own}
    """)
    assert service.entity("Wish").field("created_by").optional


def test_who_must_be_named_logs_in_even_where_anyone_may(designed: Designed) -> None:
    service = designed("""
        tenancy: Firm
        entities:
          Firm:
            tenant: none
            fields: {name: string(10)}
            access: {read: own, create: boss}
          Wish:
            fields: {name: string(10)}
            owner: created_by
            access: {read: boss, create: anyone, update: anyone}
          Memo:
            fields: {name: string(10)}
            tenant: none
            audit: true
            lifecycle: {status: open, close: open -> closed}
            access: {read: anyone, create: boss, update: anyone, close: anyone}
    """)
    wish = {found.verb: found for found in service.entity("Wish").operations}
    assert wish["create"].grant == Grant(user=True)
    assert 401 in wish["create"].errors
    assert wish["update"].grant.anyone
    assert not service.entity("Wish").field("created_by").optional
    memo = {found.verb: found.grant for found in service.entity("Memo").operations}
    assert memo["update"] == memo["close"] == Grant(user=True)
    assert memo["read"].anyone
