import pytest

from backwright.design.migrating.difference import Difference, difference
from backwright.design.migrating.intent import Intent
from backwright.design.migrating.reading import tables
from backwright.design.migrating.renames import Renames
from backwright.design.migrating.sql import Sql, same
from backwright.diagnostics import Rejected

BOOKS = """
TABLE: Final = Table(
    name="books",
    primary_key=("pk_books", ["id"]),
    columns=lambda: [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(20), nullable=False),
        sa.Column("note", sa.String(20), nullable=True),
    ],
    uniques=(("uq_books_title", ["title"]),),
    references=(),
    checks=(Check("ck_books_title", "title <> ''"),),
    indexes=(Index("ix_books_note", ["note", "id"]),),
)
"""
SHOPS = BOOKS.replace("books", "shops").replace(
    "references=()",
    'references=(Reference("fk_shops_note", ["note"], "books", ["id"], "CASCADE"),)',
)
NONE = Intent()


def compare(
    *changes: tuple[str, str],
    renames: Renames | None = None,
    fills: dict[tuple[str, str], Sql] | None = None,
) -> Difference:
    text = BOOKS
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    before, after = tables({"books.py": BOOKS}), tables({"books.py": text})
    return difference(before, after, Intent(renames or Renames(), fills or {}))


def words(found: Difference) -> list[str]:
    return [each.words for each in found.operations]


class TestDifference:
    def test_is_nothing_for_the_same(self) -> None:
        assert compare() == Difference()

    def test_names_what_a_dropped_column_loses(self) -> None:
        note = '        sa.Column("note", sa.String(20), nullable=True),\n'
        index = 'Index("ix_books_note", ["note", "id"]),'
        found = compare((note, ""), (index, ""))
        assert words(found) == ["drop index ix_books_note", "drop column books.note"]
        assert found.losses == ("every value of books.note",)

    def test_renames_what_only_has_a_new_name(self) -> None:
        found = compare(
            ("title", "name"), renames=Renames(columns={"books": {"title": "name"}})
        )
        assert words(found) == [
            "rename column books.title to name",
            "rename unique uq_books_title to uq_books_name",
            "rename check ck_books_title to ck_books_name",
        ]
        assert found.losses == ()
        assert found.moved[0].forward.values == {"name": '"title"'}
        assert found.moved[0].back.values == {"title": '"name"'}

    def test_a_value_that_has_the_name_of_a_column_is_no_name(self) -> None:
        old = BOOKS.replace("title <> ''", "title <> 'title'")
        new = BOOKS.replace("title", "name").replace("name <> ''", "name <> 'name'")
        renamed = Renames(columns={"books": {"title": "name"}})
        before, after = tables({"books.py": old}), tables({"books.py": new})
        steps = words(difference(before, after, Intent(renamed)))
        assert "drop check ck_books_title" in steps
        assert "add check ck_books_name" in steps

    def test_takes_a_column_out_and_puts_another_in_without_being_told(self) -> None:
        found = compare(('"note"', '"remark"'))
        assert "drop column books.note" in words(found)
        assert "add column books.remark" in words(found)

    def test_fills_a_required_column(self) -> None:
        fills = {("books", "note"): Sql("'x'", "'y'")}
        found = compare(
            (
                '"note", sa.String(20), nullable=True',
                '"note", sa.String(20), nullable=False',
            ),
            fills=fills,
        )
        assert [each.step for each in found.operations] == [
            """Require("books", "note", "'x'")"""
        ]
        assert found.moved[0].forward.values == {"note": "coalesce(\"note\", 'y')"}

    def test_refuses_a_required_column_without_a_value(self) -> None:
        id_ = 'sa.Column("id", sa.Uuid(), nullable=False),'
        must = 'sa.Column("must", sa.Text(), nullable=False),'
        with pytest.raises(Rejected, match="no-value-for-rows"):
            compare((id_, f"{id_} {must}"))

    def test_a_longer_text_is_only_noted(self) -> None:
        (found,) = compare(
            ('"title", sa.String(20)', '"title", sa.String(30)')
        ).operations
        assert found.sql == (
            'ALTER TABLE "books" ALTER COLUMN "title" TYPE VARCHAR(30)',
        )
        assert not found.strict

    def test_a_shorter_text_may_stop_at_rows(self) -> None:
        change = ('"title", sa.String(20)', '"title", sa.String(10)')
        operations = compare(change).operations
        (found,) = (each for each in operations if each.words.startswith("change"))
        assert found.strict

    def test_an_index_that_goes_last_is_of_the_table_by_its_new_name(self) -> None:
        index = 'Index("ix_books_note", ["note", "id"]),'
        text = BOOKS.replace('name="books"', 'name="tomes"').replace(index, "")
        found = difference(
            tables({"books.py": BOOKS}),
            tables({"tomes.py": text}),
            Intent(Renames(tables={"books": "tomes"})),
        )
        assert words(found) == [
            "rename table books to tomes",
            "drop index ix_books_note",
        ]
        # By then the way down has not yet given the table its old name again.
        assert found.operations[-1].step.startswith('Undo(AddIndex("tomes", ')

    def test_an_index_stays_until_another_takes_its_place(self) -> None:
        id_ = 'sa.Column("id", sa.Uuid(), nullable=False),'
        must = 'sa.Column("must", sa.Text(), nullable=False),'
        found = compare(
            (id_, f"{id_} {must}"),
            ('["note", "id"]', '["must", "note", "id"]'),
            fills={("books", "must"): same("'x'")},
        )
        assert words(found) == [
            "add column books.must, 'x' for the rows that exist",
            "drop index ix_books_note",
            "add index ix_books_note",
        ]

    def test_casts_where_somebody_said_so(self) -> None:
        change = ('"title", sa.String(20)', '"title", sa.Integer()')
        with pytest.raises(Rejected, match="unsaid-cast"):
            compare(change)
        kept = Renames(kept=frozenset({("books", "title")}))
        found = compare(change, renames=kept)
        steps = words(found)
        assert "change books.title from VARCHAR(20) to INTEGER" in steps
        # what stands on the column is built again on the new one
        assert steps.index("drop unique uq_books_title") < steps.index(
            "add unique uq_books_title"
        )
        assert found.moved[0].forward.values == {"title": 'CAST("title" AS INTEGER)'}
        assert '"title" IS NULL OR ' in found.moved[0].forward.fits[0]

    def test_refuses_a_cast_that_there_is_not(self) -> None:
        kept = Renames(kept=frozenset({("books", "title")}))
        with pytest.raises(Rejected, match="no-cast"):
            compare(('"title", sa.String(20)', '"title", sa.JSON()'), renames=kept)

    def test_looks_up_what_it_cannot_give_as_a_default(self) -> None:
        id_ = 'sa.Column("id", sa.Uuid(), nullable=False),'
        owner = 'sa.Column("created_by", sa.Uuid(), nullable=False),'
        fills = {("books", "created_by"): same('(SELECT "id" FROM "users")')}
        found = compare((id_, f"{id_} {owner}"), fills=fills)
        added, required = found.operations
        assert "nullable=True" in added.step
        assert required.step.startswith('Require("books", "created_by", ')

    def test_replaces_words_that_are_called_something_else(self) -> None:
        known = """Check("ck_books_note", "note IN ('a', 'b')")"""
        new = """Check("ck_books_note", "note IN ('b', 'c')")"""
        old = BOOKS.replace('Check("ck_books_title", "title <> \'\'")', known)
        before, after = (
            tables({"books.py": old}),
            tables({"books.py": old.replace(known, new)}),
        )
        called = Renames(words={("books", "note"): {"a": "c"}})
        found = difference(before, after, Intent(called))
        assert words(found) == [
            "drop check ck_books_note",
            "change a to c in books.note",
            "let books.note be b, c",
        ]
        assert found.losses == ()
        gone = difference(before, after, NONE)
        assert words(gone)[-1] == "let books.note be b, c (also c; no more a)"
        assert "rows whose books.note is a" in gone.losses[0]

    def test_creates_tables_after_those_that_they_refer_to(self) -> None:
        both = tables({"a_shops.py": SHOPS, "books.py": BOOKS})
        made = difference({}, both, NONE)
        assert words(made) == ["create table books, shops"]
        gone = difference(both, {}, NONE)
        assert gone.losses == ("every row of books, shops",)
        assert [each.before for each in gone.moved] == ["shops", "books"]

    def test_a_renamed_table_takes_its_references_along(self) -> None:
        old = tables({"books.py": BOOKS, "shops.py": SHOPS})
        titles = BOOKS.replace("books", "titles")
        new = tables(
            {"titles.py": titles, "shops.py": SHOPS.replace('"books"', '"titles"')}
        )
        found = difference(old, new, Intent(Renames(tables={"books": "titles"})))
        assert words(found)[0] == "rename table books to titles"
        assert all(each.startswith("rename") for each in words(found))
        assert [(each.before, each.after) for each in found.moved] == [
            ("books", "titles"),
            ("shops", "shops"),
        ]
