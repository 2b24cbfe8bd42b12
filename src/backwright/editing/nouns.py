"""What can be added, renamed and removed, and where in a blueprint it stands."""

from dataclasses import dataclass
from typing import Final

from backwright.editing.page import Path


@dataclass(frozen=True, slots=True)
class Noun:
    """A kind of thing that a blueprint lists.

    Attributes:
        name: What it is called.
        below: The keys that lead to the list, below the entity or the service.
        example: How one is added, on the command line.
        of_entity: Whether an entity has it, rather than the service.
        in_list: Whether it is an item of a list, rather than a key with what is said.
        inside: The key that what is said of it stands below, if there is one.
        renamed: Whether it can be renamed: nothing is kept in rows under its name, or
            `was` says what it was.
    """

    name: str
    below: Path
    example: str
    of_entity: bool = True
    in_list: bool = False
    inside: str = ""
    renamed: bool = False


NOUNS: Final = {
    noun.name: noun
    for noun in (
        Noun(
            "entity",
            ("entities",),
            'Shop "name: string(80) unique"',
            of_entity=False,
            inside="fields",
            renamed=True,
        ),
        Noun("field", ("fields",), 'Job.due_at "datetime? filter"', renamed=True),
        Noun(
            "reference",
            ("fields",),
            'Label.job "Job? on delete set null"',
            renamed=True,
        ),
        Noun(
            "computed", ("computed",), 'Seller.jobs_count "count of jobs"', renamed=True
        ),
        Noun(
            "invariant", ("invariants",), 'Job "few rows: rows <= 100000"', renamed=True
        ),
        Noun("state", ("lifecycle",), 'Job "archive: succeeded -> archived"'),
        Noun(
            "transition", ("lifecycle",), 'Job.pause "running -> queued"', renamed=True
        ),
        Noun("access", ("access",), 'Label.delete "seller, manager"'),
        Noun(
            "action",
            ("actions",),
            'Job.explain "of: item" "method: GET" "output: {why: text}" "access: own"',
            renamed=True,
        ),
        Noun("event", ("emits",), "Seller.create SellerJoined"),
        Noun("unique", ("unique",), '"Finding.job, row"', in_list=True),
        Noun(
            "value",
            ("values",),
            r'Ean "string(13) matches /^\d{13}$/"',
            of_entity=False,
            renamed=True,
        ),
        Noun("role", ("auth", "roles"), "curator", of_entity=False, in_list=True),
        Noun("task", ("tasks",), 'tidy_up "every: 1h"', of_entity=False, renamed=True),
        Noun("limit", ("limits",), 'preview "30/minute per user"', of_entity=False),
        Noun("webhook", ("webhooks",), "JobSubmitted", of_entity=False, in_list=True),
        Noun("cache", ("cache",), "Seller 1m", of_entity=False),
    )
}
"""Each by its name; the examples are of `examples/validahub`."""
