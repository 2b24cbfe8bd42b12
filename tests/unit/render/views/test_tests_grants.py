from typing import Final

import pytest

from backwright.blueprint.read import read
from backwright.design import design
from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.render.views.tests_grants import callers, outcome

BLUEPRINT: Final = """
service: hub
tenancy: Tenant
auth:
  roles: [manager, seller, auditor]
entities:
  Tenant:
    tenant: none
    fields: {name: string(40)}
    access: {read: own, update: manager, create: auditor, delete: auditor}
  Job:
    fields: {note: 'string(40)?'}
    lifecycle:
      status: queued
      start: queued -> running
      cancel: queued | running -> cancelled
    owner: created_by
    access:
      read: manager, auditor, own
      create: manager, seller
      update: own
      delete: manager
      start: system
      cancel: own, manager
  Finding:
    fields: {job: Job, row: int}
    access: {read: like Job, write: manager}
  Notice:
    fields: {text: string(40)}
    access: {read: anyone, write: user}
"""

JOB: Final = """
                     list    create  get  update  delete  cancel
anonymous            401     401     401  401     401     401
logged-in            hidden  403     404  404     404     404
logged-in/owner      shown   403     200  200     403     200
logged-in/stranger   hidden  403     404  404     404     404
manager              shown   201     200  403     204     200
manager/owner        shown   201     200  200     204     200
manager/stranger     hidden  201     404  404     404     404
seller               hidden  201     404  404     404     404
seller/owner         shown   201     200  200     403     200
seller/stranger      hidden  201     404  404     404     404
auditor              shown   403     200  403     403     403
auditor/owner        shown   403     200  200     403     200
auditor/stranger     hidden  403     404  404     404     404
"""
FINDING: Final = """
                     list    create  get  update  delete
anonymous            401     401     401  401     401
logged-in            hidden  403     404  404     404
logged-in/owner      shown   403     200  403     403
logged-in/stranger   hidden  403     404  404     404
manager              shown   201     200  200     204
manager/stranger     hidden  409     404  404     404
"""
NOTICE: Final = """
                     list    create  get  update  delete
anonymous            shown   401     200  401     401
logged-in            shown   201     200  200     204
logged-in/stranger   hidden  201     404  404     404
"""
TENANT: Final = """
                     list    create  get  update  delete
anonymous            401     401     401  401     401
logged-in            shown   403     200  403     403
logged-in/stranger   hidden  403     404  404     404
manager              shown   403     200  200     403
auditor              shown   201     200  403     409
auditor/stranger     hidden  201     404  404     404
"""


@pytest.fixture(scope="module")
def service() -> Service:
    return design(read("hub.yaml", BLUEPRINT)).services[0]


def outcomes(service: Service, entity: Entity) -> dict[tuple[str, str], str]:
    return {
        (caller.label, found.verb if found.transition else found.does.value): outcome(
            service, entity, found, caller
        )
        for caller in callers(service, entity)
        for found in entity.routed
    }


class TestOutcome:
    @pytest.mark.parametrize(
        ("name", "table"),
        [
            ("Job", JOB),
            ("Finding", FINDING),
            ("Notice", NOTICE),
            ("Tenant", TENANT),
        ],
    )
    def test_follows_from_the_grants(
        self, service: Service, name: str, table: str
    ) -> None:
        found = outcomes(service, service.entity(name))
        head, *lines = table.strip("\n").splitlines()
        for line in lines:
            who, *expected = line.split()
            row = {operation: found[who, operation] for operation in head.split()}
            assert row == dict(zip(head.split(), expected, strict=True)), who

    def test_of_what_only_workers_may_do_is_never_asked_for(
        self, service: Service
    ) -> None:
        job = service.entity("Job")
        assert "start" not in {found.verb for found in job.routed}
