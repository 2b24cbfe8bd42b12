"""How entities are kept: keys, unique values, indexes, each with its name."""

from backwright.design.service import Service
from tests.unit.design.conftest import Designed


def test_references_within_a_tenant_carry_the_tenant(validahub: Service) -> None:
    keys = {key.field: key for key in validahub.entity("Job").table.foreign_keys}
    seller = keys["seller_id"]
    assert seller.name == "fk_jobs_tenant_id_seller_id"
    assert (seller.columns, seller.table, seller.to) == (
        ("tenant_id", "seller_id"),
        "sellers",
        ("tenant_id", "id"),
    )
    assert validahub.entity("Seller").table.uniques[0].columns == ("tenant_id", "id")


def test_a_row_that_refers_to_nothing_refers_to_its_tenant(validahub: Service) -> None:
    (key,) = validahub.entity("Label").table.foreign_keys
    assert (key.columns, key.table) == (("tenant_id",), "tenants")


def test_set_null_leaves_the_tenant_alone(designed: Designed) -> None:
    service = designed("""
        tenancy: Firm
        entities:
          Firm:
            tenant: none
            fields: {name: string(10)}
            access: {read: own, write: boss}
          Team:
            fields: {name: string(10)}
            access: {read: boss, write: boss}
          Desk:
            fields: {team: Team? on delete set null}
            access: {read: boss, write: boss}
    """)
    keys = {key.field: key for key in service.entity("Desk").table.foreign_keys}
    assert keys["team_id"].columns == ("team_id",)
    assert keys["team_id"].on_delete == "SET NULL"


def test_deleted_rows_leave_their_unique_values(validahub: Service) -> None:
    found = {
        unique.columns: unique for unique in validahub.entity("Seller").table.uniques
    }
    assert found["tenant_id", "cnpj"].where == "deleted_at IS NULL"


def test_several_fields_are_unique_together(bookshop: Service) -> None:
    (unique,) = bookshop.entity("Review").table.uniques
    assert unique.name == "uq_reviews_book_id_created_by"
    assert unique.columns == ("book_id", "created_by")


def test_every_list_is_read_off_an_index(validahub: Service) -> None:
    job = validahub.entity("Job")
    heads = {(*(part.text for part in index.parts),) for index in job.table.indexes}
    for sort in job.listing.sorts:
        assert ("tenant_id", sort.sql, "id") in heads
        for found in job.listing.filters:
            if found.indexed:
                assert ("tenant_id", found.name, sort.sql, "id") in heads
        assert ("tenant_id", "created_by", sort.sql, "id") in heads


def test_an_index_on_part_of_the_rows_says_so_in_its_name(validahub: Service) -> None:
    for entity in validahub.entities:
        for index in entity.table.indexes:
            special = bool(index.where) or any(part.expression for part in index.parts)
            assert index.name.startswith("ix_perf_") is special


def test_many_to_many_is_a_table_of_pairs(validahub: Service) -> None:
    (table,) = validahub.entity("Job").table.links
    assert table.name == "job_labels"
    assert table.columns == ("tenant_id", "job_id", "label_id")
    assert table.primary_key == ("job_id", "label_id")
    assert {key.table for key in table.foreign_keys} == {"jobs", "labels"}


def test_no_name_is_longer_than_postgresql_keeps(designed: Designed) -> None:
    long = "a_rather_long_name_of_something"
    service = designed(f"""
        entities:
          AnEntityWithARatherLongName:
            fields:
              {long}_one: string(10) sort unique
              {long}_two: int >= 0 sort
            unique:
              - [{long}_one, {long}_two]
            access: {{read: boss, write: boss}}
    """)
    (entity,) = service.entities
    table = entity.table
    names = [
        *(unique.name for unique in table.uniques),
        *(index.name for index in table.indexes),
        *(check.constraint for check in table.checks),
    ]
    assert max(map(len, names)) <= 63
    assert len(names) == len(set(names))


def test_tables_come_after_those_that_they_need(validahub: Service) -> None:
    names = [entity.names.pascal for entity in validahub.entities]
    assert names.index("Tenant") == 0
    assert names.index("Seller") < names.index("Job") < names.index("Finding")


def test_a_circle_of_optional_references_has_a_late_key(designed: Designed) -> None:
    service = designed("""
        entities:
          Team:
            fields: {leader: Person?}
            access: {read: boss, write: boss}
          Person:
            fields: {team: Team}
            access: {read: boss, write: boss}
    """)
    (team, person) = service.entities
    assert [key.late for key in team.table.foreign_keys] == [True]
    assert [key.late for key in person.table.foreign_keys] == [False]
