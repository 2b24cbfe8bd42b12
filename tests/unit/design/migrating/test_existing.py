import pytest

from backwright.design.migrating.existing import existing
from backwright.design.migrating.filling import NO_ROWS
from backwright.design.migrating.reading import tables
from backwright.design.migrating.sql import Sql
from backwright.diagnostics import Rejected

ID = "00000000-0000-0000-0000-00000000000a"
TABLES = tables(
    {
        "users.py": """
TABLE: Final = Table(
    name="users",
    primary_key=("pk_users", ["id"]),
    columns=lambda: [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(20), nullable=False),
    ],
)
""",
        "books.py": """
TABLE: Final = Table(
    name="books",
    primary_key=("pk_books", ["id"]),
    columns=lambda: [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
    ],
    references=(
        Reference("fk_books_created_by", ["created_by"], "users", ["id"], "RESTRICT"),
    ),
)
""",
    }
)


class TestExisting:
    def test_is_a_value_of_the_column(self) -> None:
        found = existing({"books.pages": "7", "created_by": ID}, TABLES)
        assert found["books", "pages"] == Sql("7", "7")
        bare = ID.replace("-", "")
        assert found["books", "created_by"] == Sql(f"'{ID}'", f"'{bare}'")

    def test_finds_a_row_by_a_key(self) -> None:
        found = existing({"books.created_by": "email:o'neill@x.org"}, TABLES)
        sql = """(SELECT "id" FROM "users" WHERE "email" = 'o''neill@x.org')"""
        assert found["books", "created_by"] == Sql(sql, sql)

    def test_may_say_that_there_are_no_rows(self) -> None:
        assert existing({"created_by": ""}, TABLES) == {
            ("books", "created_by"): NO_ROWS
        }

    @pytest.mark.parametrize(
        ("place", "value", "code"),
        [
            ("books.page", "7", "unknown-column"),
            ("users.pages", "7", "unknown-column"),
            ("pages", "seven", "unfit-value"),
            ("created_by", "ana@x.org", "unfit-value"),
            ("created_by", "email:" + "a" * 21, "unfit-value"),
        ],
    )
    def test_refuses_what_cannot_be(self, place: str, value: str, code: str) -> None:
        with pytest.raises(Rejected, match=code):
            existing({place: value}, TABLES)
