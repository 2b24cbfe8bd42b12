"""VALUE  SQL in the words of each database."""

from dataclasses import dataclass

LOOK_UP = "(SELECT"


@dataclass(frozen=True, slots=True)
class Sql:
    """A value or a condition in the words of each database.

    Attributes:
        postgresql: In PostgreSQL's.
        sqlite: In SQLite's.
    """

    postgresql: str
    sqlite: str

    def of(self, column: str) -> "Sql":
        """Return it with a column in the place of each `{}`."""
        return Sql(
            self.postgresql.replace("{}", column), self.sqlite.replace("{}", column)
        )

    @property
    def looked_up(self) -> bool:
        """Whether it is read from a row, which no default of a column can be."""
        return self.postgresql.startswith(LOOK_UP)


def same(text: str) -> Sql:
    """Return what both databases say alike."""
    return Sql(text, text)


def quoted(text: str) -> str:
    """Return a text as SQL."""
    return "'" + text.replace("'", "''") + "'"


def id_of_row(table: str, rest: str) -> str:
    """Return the id of a row of a table, as SQL."""
    return f'{LOOK_UP} "id" FROM "{table}" {rest})'


def update(table: str, column: str, value: str, condition: str) -> str:
    """Return what gives a column of some rows a value, as SQL."""
    return " ".join(
        ("UPDATE", f'"{table}"', "SET", f'"{column}"', "=", value, "WHERE", condition)
    )
