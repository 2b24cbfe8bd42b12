"""What must hold: one expression, said in each language that enforces it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One condition on an entity or a value object.

    Attributes:
        name: The end of the constraint's name, in snake case: `counts_add_up`.
        constraint: The whole name in the database, cut to 63 bytes:
            `ck_jobs_counts_add_up`; empty for a value object or a guard.
        field: The attribute that a violation names; empty for several with no first.
        json: The same as a path of the API: `credit.amount`.
        message: What a violation says: a sentence for people.
        source: The expression as it was written or implied: `failed_rows <= rows`.
        python: What must hold, as Python over `self`; None where the type sees to it.
        python_imports: The modules and names that `python` needs, as whole lines.
        postgresql: What must hold, as SQL; None where it cannot be said.
        sqlite: The same for SQLite.
        fields: The attributes that it speaks of, in order.
    """

    name: str
    constraint: str = ""
    field: str = ""
    json: str = ""
    message: str
    source: str
    python: str | None
    python_imports: tuple[str, ...] = ()
    postgresql: str | None = None
    sqlite: str | None = None
    fields: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether both databases say it alike."""
        return self.postgresql == self.sqlite
