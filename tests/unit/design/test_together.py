"""Two mistakes in different places are both told, and nothing besides.

The one is of form, the other of meaning. What is told of each alone is told of both
together: no mistake hides another, and none is an echo.
"""

from functools import cache
from typing import Final, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from backwright.design.understanding import understand
from backwright.diagnostics import Diagnostic, Rejected

TEXT: Final = """\
service: shop
tenancy: Firm
auth:
  roles: [boss, clerk]
values:
  Money:
    fields:
      amount: decimal(10,2) >= 0
      currency: enum(EUR, USD)
  Sku:
    is: string(20) matches /^[A-Z0-9-]+$/
entities:
  Firm:
    fields:
      name: string(80)
    access: {read: own, update: boss}
  Shelf:
    fields:
      label: string(40) unique per tenant
      height: int 1..9 sort
    owner: made_by
    unique:
      - [label, height]
    access:
      read: user
      create: clerk
      write: boss
  Item:
    plural: Items
    fields:
      sku: Sku
      price: Money
      shelf: Shelf on delete restrict
      amount: int >= 0 = 0
      note: string(200)? search
      bought: date
      sold: date?
    computed:
      count_of_sales: count of sales
    invariants:
      sold after it was bought: sold is null or sold >= bought
      few are cheap: amount < 1000
    lifecycle:
      status: stocked
      sell: stocked -> gone
      lose: stocked | gone -> lost
    actions:
      weigh:
        method: GET
        input:
          unit: enum(g, kg)
        output:
          weight: float
        access: clerk
      move:
        input:
          shelf: Shelf
        access: boss
    access:
      read: user
      write: boss
      sell: clerk
      lose: boss
  Sale:
    fields:
      item: Item
      total: Money
      day: date = today
    nested: item
    access:
      read: like Item
      create: clerk
"""
LINES: Final = TEXT.splitlines()


class Change(NamedTuple):
    """A line, and what stands there in its place."""

    line: int
    text: str


def of(old: str, new: str) -> Change:
    """Return the change of the first line that says this."""
    line = next(number for number, text in enumerate(LINES) if text.strip() == old)
    return Change(line, LINES[line].replace(old, new))


FORM: Final = (
    of("roles: [boss, clerk]", "roles: [boss, clerk]\n  tokns: {access: 15m}"),
    of("amount: decimal(10,2) >= 0", "amount: decimal(10,2) >= 0 srch"),
    of("Sku:", "Sku:\n    colour: red"),
    of("name: string(80)", "name: string(80 |"),
    of("label: string(40) unique per tenant", "label: string(40) uniqe"),
    of("height: int 1..9 sort", "height: int 1..9 sort sort"),
    of("owner: made_by", "owner: Made By"),
    of("- [label, height]", "- label: height"),
    of("shelf: Shelf on delete restrict", "shelf: Shelf on delete forget"),
    of("note: string(200)? search", "note: string(200)? @"),
    of("bought: date", "bought: date\n      Sold-At: date"),
    of("count_of_sales: count of sales", "count_of_sales: count sales"),
    of("lose: stocked | gone -> lost", "lose: stocked |- gone -> lost"),
    of("unit: enum(g, kg)", "unit: enum(g, kg"),
    of("method: GET", "method: FETCH"),
    of("sell: clerk", "sell: {clerk: boss}"),
    of("nested: item", "nested: [[item]]"),
    of("day: date = today", "day: date = today tomorrow"),
    of("plural: Items", "plural: items items"),
)
MEANING: Final = (
    of("currency: enum(EUR, USD)", "currency: colour"),
    of("is: string(20) matches /^[A-Z0-9-]+$/", "is: string(99999)"),
    of("access: {read: own, update: boss}", "access: {read: own, update: chief}"),
    of("height: int 1..9 sort", "height: int 9..1 sort"),
    of("height: int 1..9 sort", "height: Nowhere"),
    of("- [label, height]", "- [label, width]"),
    of("sku: Sku", "sku: Skuu"),
    of("price: Money", "price: Money sort"),
    of("amount: int >= 0 = 0", "amount: int >= 0 = -1"),
    of("note: string(200)? search", "note: string(900)? index"),
    of("sold: date?", "sold: date? = never"),
    of("count_of_sales: count of sales", "count_of_sales: count of refunds"),
    of("few are cheap: amount < 1000", "few are cheap: cost < 1000"),
    of("status: stocked", "status: ordered"),
    of("weight: float", "weight: flot"),
    of("unit: enum(g, kg)", "unit: Money"),
    of("lose: boss", "lose: thief"),
    of("sell: clerk", "sel: clerk"),
    of("read: like Item", "read: like Itm"),
    of("nested: item", "nested: things"),
    of("total: Money", "total: Monney"),
    of("item: Item", "item: Item on delete set null"),
)


@cache
def told(*changes: Change) -> set[tuple[str, str]]:
    """Return the code and the message of each mistake of the text with changes."""
    lines = list(LINES)
    for change in changes:
        lines[change.line] = change.text
    try:
        understand("shop.yaml", "\n".join(lines).encode())
    except Rejected as rejected:
        return {(found.code, _said(found)) for found in rejected.diagnostics}
    return set()


def place(line: int) -> tuple[str, ...]:
    """Return what a line belongs to: the entity, its section, and the entry there.

    The steps of a life hang together, and so does all that is said of an action.
    """
    above = LINES[: line + 1]
    heads = []
    for indent in (2, 4, 6):
        found = [text for text in above if _indent(text) <= indent]
        heads.append(found[-1] if _indent(found[-1]) == indent else "")
    entity, section, entry = heads
    return (entity, section) if "lifecycle" in section else (entity, section, entry)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _said(found: Diagnostic) -> str:
    return f"{found.source.strip()} {found.message}"


def test_the_text_is_right() -> None:
    assert told() == set()


def test_each_change_is_a_mistake() -> None:
    assert [change for change in (*FORM, *MEANING) if not told(change)] == []


@settings(max_examples=100, deadline=None)
@given(form=st.sampled_from(FORM), meaning=st.sampled_from(MEANING))
def test_both_are_told_and_nothing_besides(form: Change, meaning: Change) -> None:
    if place(form.line) != place(meaning.line):
        assert told(form, meaning) == told(form) | told(meaning)


def test_what_a_comma_in_braces_cuts_off_is_told_once() -> None:
    cut = of("weight: float", "weight: {type: decimal(10,2), description: What it is}")
    (code, _), *others = told(cut)
    assert (code, others) == ("malformed", [])
