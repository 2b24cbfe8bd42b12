"""Every condition is said once, in every language that can keep it."""

from backwright.design.check import Check
from backwright.design.service import Service
from tests.unit.design.conftest import Designed


def _checks(service: Service, entity: str) -> dict[str, Check]:
    found = service.entity(entity)
    every = (*(check for field in found.stored for check in field.checks),)
    return {check.name: check for check in (*every, *found.invariants)}


def test_an_invariant_names_its_constraint_and_its_field(validahub: Service) -> None:
    found = _checks(validahub, "Job")["counts_add_up"]
    assert found.constraint == "ck_jobs_counts_add_up"
    assert found.field == "failed_rows"
    assert found.python == "self.failed_rows <= self.rows"
    assert found.same


def test_a_value_checks_itself_and_its_table_only_in_sql(validahub: Service) -> None:
    assert validahub.value("Cnpj").checks
    form = _checks(validahub, "Seller")["cnpj_form"]
    assert form.python is None
    assert form.postgresql is not None
    assert "cnpj" in form.postgresql


def test_a_part_of_a_value_is_named_by_its_path(validahub: Service) -> None:
    found = _checks(validahub, "Seller")["credit_amount_at_least"]
    assert found.json == "credit.amount"
    assert found.postgresql == '"credit_amount" >= 0'


def test_an_optional_composite_is_null_as_a_whole(designed: Designed) -> None:
    service = designed("""
        values:
          Price: {amount: "decimal(6,2)", currency: "enum(EUR, USD)"}
        entities:
          Item:
            fields: {price: Price?}
            access: {read: boss, write: boss}
    """)
    whole = _checks(service, "Item")["price_whole"]
    assert whole.sqlite is not None
    assert '"price_amount" IS NULL AND "price_currency" IS NULL' in whole.sqlite


def test_now_is_the_time_of_the_change(designed: Designed) -> None:
    service = designed("""
        entities:
          Item:
            fields: {due: date?, name: "string(9) = \\"now\\""}
            invariants:
              not yet due: due >= today
              named: name != "now" or due is null
            access: {read: boss, write: boss}
    """)
    found = _checks(service, "Item")
    due = found["not_yet_due"]
    assert due.python == "self.due is None or self.due >= self.updated_at.date()"
    assert due.postgresql is None
    assert "updated_at" not in (found["named"].python or "")


def test_texts_are_never_longer_than_their_column(bookshop: Service) -> None:
    found = _checks(bookshop, "Book")["title_length"]
    assert found.python == "len(self.title) <= 200"
    assert found.postgresql is None


def test_transitions_take_set_and_ask(designed: Designed) -> None:
    service = designed("""
        entities:
          Job:
            fields: {rows: int = 0 readonly, ended: datetime? readonly}
            lifecycle:
              status: new
              end:
                from: new
                to: done
                takes: [rows]
                set: {ended: now}
                if: rows = 0
            access: {read: boss, write: boss, end: boss}
    """)
    life = service.entity("Job").lifecycle
    assert life is not None
    (step,) = life.transitions
    assert step.takes == ("rows",)
    assert [(one.field, one.python) for one in step.sets] == [("ended", "at")]
    assert step.guard is not None
    assert step.guard.python == "self.rows == 0"
