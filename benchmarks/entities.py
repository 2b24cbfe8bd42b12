"""Makes a blueprint of as many entities as asked for, related to each other.

Each entity has fields of many kinds; each but the first few refers to earlier ones,
one of them optionally, and every fifth to several of another; some have a lifecycle,
an invariant, an owner. `python benchmarks/entities.py 50` prints one.
"""

import sys
from collections.abc import Iterator
from typing import Final

WORDS: Final = (
    *("Anchor", "Bolt", "Crate", "Door", "Engine"),
    *("Frame", "Gear", "Hinge", "Island", "Joint"),
)
HEAD: Final = """\
service: large
title: Large
description: As many entities as it takes.
tenancy: Tenant
auth:
  roles: [manager, clerk, auditor]
values:
  Code: string(12) matches /^[A-Z]{3}-[0-9]{4,8}$/
  Money:
    amount: decimal(12,2) >= 0
    currency: enum(BRL, USD, EUR)
entities:
  Tenant:
    tenant: none
    fields:
      name: string(120) unique
    access:
      read: own
      write: manager
"""
FIELDS: Final = """\
      name: string(120) search sort
      code: Code unique per tenant
      kind: enum(small, medium, large) filter
      price: Money
      amount: int 0..1000 = 0
      weight: float?
      starts_on: date? filter
      ends_at: datetime? sort
      active: bool = true filter
      note: text?
"""
LIFECYCLE: Final = """\
    invariants:
      not too much: amount <= 900
    lifecycle:
      status: draft
      publish: draft -> published
      withdraw: published -> draft
      close: draft | published -> closed
    owner: created_by
    soft_delete: true
    audit: true
"""
ACCESS: Final = """\
    access:
      read: manager, clerk, auditor
      write: manager, clerk
"""
LIFECYCLE_ACCESS: Final = (
    ACCESS
    + """\
      publish: manager, own
      withdraw: manager, own
      close: manager
"""
)


def blueprint(entities: int) -> str:
    """Return a blueprint of so many entities, besides the tenant.

    Args:
        entities: How many.
    """
    return HEAD + "".join(map(entity, range(entities)))


def entity(number: int) -> str:
    """Return the part of a blueprint that declares one entity.

    Args:
        number: Which; those before it exist.
    """
    fields = FIELDS + "".join(references(number))
    rest = LIFECYCLE + LIFECYCLE_ACCESS if number % 2 else ACCESS
    return f"  {name(number)}:\n    fields:\n{fields}{rest}"


def references(number: int) -> Iterator[str]:
    """Yield the fields that refer to other entities.

    Args:
        number: Of the entity that refers; it refers to some before it.
    """
    if number:
        yield f"      parent: {name(number // 2)} on delete restrict\n"
    if number > 1:
        yield f"      neighbour: {name(number - 2)}?\n"
    if number % 5 == 1:
        yield f"      others: list of {name(number - 1)}\n"


def name(number: int) -> str:
    """Return the name of an entity: Anchor to Joint, then Anchoranchor and so on.

    Args:
        number: Which, below 110.
    """
    tens, ones = divmod(number, len(WORDS))
    return f"{WORDS[tens - 1]}{WORDS[ones].lower()}" if tens else WORDS[ones]


if __name__ == "__main__":
    sys.stdout.write(blueprint(int(sys.argv[1])))
