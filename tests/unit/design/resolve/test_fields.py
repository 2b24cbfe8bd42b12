"""Fields: what they hold, who may give them, and the columns that keep them."""

from backwright.design.field import Field, Role
from backwright.design.service import Service
from tests.unit.design.conftest import Designed


def _field(service: Service, entity: str, name: str) -> Field:
    return service.entity(entity).field(name)


def test_fields_of_ours_stand_around_those_of_the_blueprint(validahub: Service) -> None:
    names = [field.name for field in validahub.entity("Seller").stored]
    assert names[:2] == ["id", "tenant_id"]
    assert names[-4:] == ["created_at", "updated_at", "deleted_at", "version"]


def test_readonly_is_never_given_and_immutable_only_once(designed: Designed) -> None:
    service = designed("""
        entities:
          Item:
            fields:
              code: string(5) immutable
              seen: int = 0 readonly
              name: string(5)
              note: string(5) private
            access: {read: boss, write: boss}
    """)
    item = service.entity("Item")
    assert [field.name for field in item.creatable] == ["code", "name", "note"]
    assert [field.name for field in item.updatable] == ["name", "note"]
    assert "note" not in [field.name for field in item.visible]


def test_a_composite_value_has_a_column_for_each_part(validahub: Service) -> None:
    credit = _field(validahub, "Seller", "credit")
    assert [column.name for column in credit.columns] == [
        "credit_amount",
        "credit_currency",
    ]
    assert credit.type.from_row.format("amount", "currency") == (
        "Money(amount=amount, currency=currency)"
    )
    assert credit.columns[0].cell.to_row.format("money") == "money.amount"


def test_a_value_is_wrapped_and_unwrapped(validahub: Service) -> None:
    sku = _field(validahub, "Finding", "sku")
    assert sku.annotation == "Sku | None"
    assert sku.to_domain.replace("{}", "x") == "Sku(x) if x is not None else None"
    assert sku.to_response.replace("{}", "x") == "x.value if x is not None else None"


def test_enums_are_named_after_what_they_belong_to(validahub: Service) -> None:
    assert _field(validahub, "Tenant", "plan").type.domain == "TenantPlan"
    assert _field(validahub, "Job", "channel").type.domain == "Channel"
    status = validahub.entity("Job").status
    assert status is not None
    assert status.type.domain == "JobStatus"


def test_a_file_is_kept_as_its_id(validahub: Service) -> None:
    source = _field(validahub, "Job", "source_id")
    assert source.role is Role.FILE
    assert source.file is not None
    assert source.file.purpose == "job_source"
    assert source.file.kinds == ("text/csv",)
    assert source.file.size == 20_000_000


def test_the_state_begins_as_the_lifecycle_says(validahub: Service) -> None:
    job = validahub.entity("Job")
    assert job.lifecycle is not None
    assert job.lifecycle.states == (
        "queued",
        "running",
        "failed",
        "cancelled",
        "succeeded",
    )
    assert job.status is not None
    assert job.status.default is not None
    assert job.status.default.python == "JobStatus.QUEUED"


def test_camel_names_are_camel_everywhere(designed: Designed) -> None:
    service = designed("""
        api: {casing: camel}
        entities:
          Item:
            fields: {due_day: date, made_by: Maker}
            access: {read: boss, write: boss}
          Maker:
            fields: {full_name: string(9)}
            access: {read: boss, write: boss}
    """)
    item = service.entity("Item")
    assert item.field("due_day").json == "dueDay"
    assert item.field("made_by_id").json == "madeById"
    assert item.field("created_at").json == "createdAt"
    assert item.references[0].json == "madeBy"


def test_whole_ids_are_counted_from_one(designed: Designed) -> None:
    service = designed("""
        api: {ids: int}
        entities:
          Item:
            fields: {name: string(9)}
            access: {read: boss, write: boss}
          Note:
            fields: {item: Item}
            access: {read: boss, write: boss}
    """)
    assert service.entity("Item").field("id").columns[0].python == "int"
    assert service.entity("Note").field("item_id").columns[0].python == "int"


def test_defaults_are_written_in_every_language(designed: Designed) -> None:
    service = designed("""
        values:
          Price:
            amount: decimal(6,2)
            currency: enum(EUR, USD)
          Colour: string(7) matches /^#[0-9a-f]{6}$/
        entities:
          Item:
            fields:
              price: 'Price = {"amount": 1, "currency": "EUR"}'
              colour: 'Colour = "#888888"'
              state: enum(new, used) = new
              made: datetime = now
              words: list of string(5) = ["a"]
            access: {read: boss, write: boss}
    """)
    item = service.entity("Item")
    defaults = {field.name: field.default for field in item.fields}
    written = {
        name: (found.python, found.request) for name, found in defaults.items() if found
    }
    assert written == {
        "price": (
            'Price(amount=Decimal("1.00"), currency=PriceCurrency.EUR)',
            'PriceBody(amount=Decimal("1.00"), currency=PriceCurrency.EUR)',
        ),
        "colour": ("Colour('#888888')", "'#888888'"),
        "state": ("ItemState.NEW", "ItemState.NEW"),
        "made": ("at", "at"),
        "words": ("('a', )", "['a']"),
    }


def test_examples_lie_where_the_clock_wants_them(designed: Designed) -> None:
    service = designed("""
        entities:
          Item:
            fields: {due: date > today, made: datetime <= now}
            access: {read: boss, write: boss}
    """)
    item = service.entity("Item")
    assert item.field("due").example == '"2999-01-15"'
    assert item.field("made").example == '"2001-01-15T12:30:00Z"'
