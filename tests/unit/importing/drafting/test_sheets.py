"""What a table becomes: an entity, a list of another, or nothing."""

import pytest

from backwright.diagnostics import Rejected
from backwright.importing.found import Column, Found, Reference, Table
from backwright.importing.proving import Imported
from tests.unit.importing.designs import imported

ID = Column(name="id", type="int")
NAME = Column(name="name", type="string(40)")


def blueprint_of(*tables: Table) -> Imported:
    return imported(Found(name="shop", source="a test", tables=tables))


def table(name: str, *columns: Column, **more: object) -> Table:
    return Table(**{"name": name, "columns": (ID, *columns), "key": ("id",), **more})  # type: ignore[arg-type]


def column(name: str, type_: str = "int", **more: object) -> Column:
    return Column(**{"name": name, "type": type_, **more})  # type: ignore[arg-type]


def refer(name: str, target: str, on_delete: str = "") -> Reference:
    return Reference(columns=(name,), table=target, to=("id",), on_delete=on_delete)


class TestNames:
    def test_are_singular_and_keep_the_plural_that_tables_have(self) -> None:
        tables = ("job_runs", "tbl_persons", "staff", "news", "customer")
        text = blueprint_of(*(table(name, NAME) for name in tables)).text
        for line in (
            "  JobRun:\n    fields:",
            "  Person:\n    fields:",
            "  StaffMember:\n    plural: Staff\n",
            "  NewsItem:\n    plural: News\n",
            "  Customer:\n    fields:",
        ):
            assert line in text

    @pytest.mark.parametrize(
        "name", ["roles", "File", "tokens", "None", "null", "api_keys", "🦊"]
    )
    def test_that_are_taken_are_changed(self, name: str) -> None:
        found = blueprint_of(table(name, NAME))
        assert found.entities == 1

    @pytest.mark.parametrize(
        "name",
        [
            "class",
            "order",
            "select",
            "model_config",
            "id_",
            "self",
            "1st",
            "übergröße",
            "a" * 80,
            "owner_id",
            "tenant_id",
            "created_by",
            "list",
            "  ",
            "x-y.z",
            "*",
        ],
    )
    def test_of_fields_that_are_taken_are_changed_and_told(self, name: str) -> None:
        found = blueprint_of(table("things", column(name, "string(9)"), NAME))
        assert f"was `{name.strip()}" in found.text.replace("  ", "") or name == "id_"
        assert found.remarks == ()

    def test_of_two_that_become_one_are_numbered(self) -> None:
        text = blueprint_of(
            table("things", column("a b"), column("a-b"), column("a_b")),
            table("Things", NAME),
        ).text
        for line in ("a_b: int", "a_b_2: int", "a_b_3: int", "  Thing2:"):
            assert line in text


class TestBuiltIn:
    def test_is_left_out(self) -> None:
        text = blueprint_of(
            table(
                "things",
                NAME,
                column("createdAt", "datetime"),
                column("modified", "datetime"),
                column("version"),
                column("deleted_at", "datetime", optional=True),
            )
        ).text
        assert "soft_delete: true" in text
        assert "# `modified` is `updated_at` now" in text
        assert "datetime" not in text

    def test_keys_that_are_no_ids_stay_as_fields(self) -> None:
        code = column("code", "string(3)")
        text = blueprint_of(
            Table(name="countries", columns=(code, NAME), key=("code",)),
            table(
                "towns",
                column("country_code", "string(3)"),
                references=(
                    Reference(
                        columns=("country_code",), table="countries", to=("code",)
                    ),
                ),
            ),
            Table(name="logs", columns=(NAME,)),
        ).text
        assert "# `code` was its key; it has an `id` now" in text
        assert "code: string(3) unique" in text
        assert "country: Country  # was `country_code`" in text
        assert "# had no key; it has an `id` now" in text

    def test_integer_ids_are_said_once(self) -> None:
        other = Table(name="others", columns=(column("id", "uuid"), NAME), key=("id",))
        text = blueprint_of(
            table("a_things", NAME), table("b_things", NAME), other
        ).text
        assert text.count("ids: int") == 1
        assert text.count("ids: uuid") == 1


class TestUsers:
    def test_that_only_log_in_are_left_out_and_own_rows(self) -> None:
        users = table(
            "users", column("email", "email"), column("password", "string(9)")
        )
        things = table(
            "things", NAME, column("owner_id"), references=(refer("owner_id", "users"),)
        )
        text = blueprint_of(users, things).text
        assert "User" not in text
        assert "# `owner_id` is `created_by` now" in text
        assert "owner: created_by" in text

    def test_of_whom_more_is_known_become_accounts(self) -> None:
        users = table("users", column("email", "email"), column("bio", "text"))
        things = table(
            "things",
            column("author_id"),
            column("editor_id", optional=True),
            references=(refer("author_id", "users"), refer("editor_id", "users")),
        )
        text = blueprint_of(users, things).text
        assert "  Account:\n    fields:\n      bio: text\n    owner: created_by" in text
        assert "editor: Account?" in text
        assert "email" not in text


class TestReferences:
    def test_say_what_becomes_of_rows(self) -> None:
        text = blueprint_of(
            table("sellers", NAME),
            table(
                "jobs",
                column("seller_id"),
                column("former_seller_id", optional=True),
                column("sellerRef"),
                column("one_id"),
                references=(
                    refer("seller_id", "sellers", "cascade"),
                    refer("former_seller_id", "sellers", "set null"),
                    refer("sellerRef", "sellers"),
                    refer("one_id", "sellers"),
                ),
                uniques=(("one_id",), ("seller_id", "sellerRef")),
            ),
        ).text
        for line in (
            "seller: Seller on delete cascade",
            "former_seller: Seller? on delete set null",
            "seller_ref: Seller",
            "one: Seller unique",
            "- [seller, seller_ref]",
        ):
            assert line in text

    def test_to_what_is_left_out_are_told(self) -> None:
        found = blueprint_of(
            table("jobs", column("x_id"), references=(refer("x_id", "gone"),))
        )
        assert [one.message for one in found.remarks] == [
            "referred to `gone`, which is left out"
        ]
        assert "x_id: int" in found.text

    def test_of_several_columns_are_told(self) -> None:
        pair = Reference(columns=("a", "b"), table="others", to=("a", "b"))
        found = blueprint_of(
            table("things", column("a"), column("b"), references=(pair,)),
            table("others", column("a"), column("b"), uniques=(("a", "b"),)),
        )
        assert "(a, b) to `others` was left out" in found.remarks[0].message

    def test_that_need_each_other_first_are_taken_back(self) -> None:
        found = blueprint_of(
            table("hens", column("egg_id"), references=(refer("egg_id", "eggs"),)),
            table("eggs", column("hen_id"), references=(refer("hen_id", "hens"),)),
        )
        assert found.remarks

    def test_tables_that_only_join_become_lists(self) -> None:
        joined = Table(
            name="job_labels",
            columns=(column("job_id"), column("label_id")),
            key=("job_id", "label_id"),
            references=(refer("label_id", "labels"), refer("job_id", "jobs")),
        )
        more = Table(
            name="job_people",
            columns=(column("job_id"), column("person_id"), column("since", "date")),
            key=("job_id", "person_id"),
            references=(refer("person_id", "people"), refer("job_id", "jobs")),
        )
        found = blueprint_of(
            table("jobs", NAME),
            table("labels", NAME),
            table("people", NAME),
            joined,
            more,
        )
        line = "labels: list of Label on delete restrict  # joined by the table"
        assert line in found.text
        assert "  JobPerson:" in found.text
        assert found.entities == 4


class TestTenants:
    def test_are_told_by_what_refers_to_them(self) -> None:
        tenant = column("tenant_id")
        key = refer("tenant_id", "companies")
        text = blueprint_of(
            table("companies", NAME),
            table(
                "jobs",
                tenant,
                NAME,
                references=(key,),
                uniques=(("tenant_id", "name"), ("tenant_id", "id")),
            ),
            table("currencies", NAME),
        ).text
        assert "tenancy: Company" in text
        assert "name: string(40) unique per tenant" in text
        assert text.count("tenant: none") == 2
        assert "tenant_id" not in text


class TestNothing:
    def test_is_told(self) -> None:
        with pytest.raises(Rejected):
            blueprint_of()
        with pytest.raises(Rejected):
            blueprint_of(table("alembic_version", NAME))
