"""What a change of a blueprint means for the clients of its service."""

import json
from textwrap import dedent

import pytest

from backwright.blueprint.read import read
from backwright.design import design
from backwright.merge.contract.operations import compare
from backwright.render.contract import contract

SHOP = """\
service: shop
auth: {roles: [admin, clerk]}
values:
  Size: enum(small, large)
entities:
  Thing:
    fields:
      name: string(40) search
      note: {type: text?, description: What else is known}
      price: decimal(8,2) >= 0 filter
      count: int 0..100 = 7
      colour: enum(red, blue) filter
      size: Size
      tags: list of string(20) length 1..5
    lifecycle:
      status: new
      publish: new -> published
    access:
      read: anyone
      write: admin
      publish: admin
      export: admin
    actions:
      export:
        of: item
        input: {pages: int 1..9}
        output: {url: url}
"""
BREAKING = {
    "a path renamed": ("    lifecycle:", "    api: {path: goods}\n    lifecycle:"),
    "all paths moved": ("values:", "api: {prefix: /v2}\nvalues:"),
    "an entity gone": ("  Thing:", "  Other:"),
    "an operation that nobody may do": (
        "      write: admin\n",
        "      create: admin\n",
    ),
    "a login that is needed now": ("read: anyone", "read: user"),
    "a transition renamed": ("publish", "release"),
    "an action renamed": ("export", "send"),
    "a field gone": (
        "      note: {type: text?, description: What else is known}\n",
        "",
    ),
    "a field renamed": ("note: {type: text?,", "remark: {type: text?, was: note,"),
    "a field that is not returned": ("name: string(40)", "name: string(40) private"),
    "a required field more": ("      name:", "      code: string(9)\n      name:"),
    "a field that must be given": ("text?,", "text,"),
    "a default gone": ("0..100 = 7", "0..100"),
    "another default": ("= 7", "= 8"),
    "a shorter text": ("string(40)", "string(30)"),
    "a number with less room": ("0..100", "0..99"),
    "an input with less room": ("1..9", "2..9"),
    "a list with fewer items": ("length 1..5", "length 1..4"),
    "another type": ("count: int 0..100 = 7", "count: string(9) = seven"),
    "a word of an enum gone": ("enum(red, blue)", "enum(red)"),
    "a word of an enum renamed": ("enum(red, blue)", "enum(red, azure was blue)"),
    "a word of a value object gone": ("enum(small, large)", "enum(small)"),
    "a word more, which clients do not know": ("(red, blue)", "(red, blue, green)"),
    "a null that comes back": ("url: url}", "url: url?}"),
    "a null that is stored": ("count: int", "count: int?"),
    "an output gone": ("output: {url: url}", "output: {link: url}"),
    "a filter gone": ("(red, blue) filter", "(red, blue)"),
    "a search gone": (" search", ""),
    "names in another casing": ("values:", "api: {casing: camel}\nvalues:"),
    "pages by number": ("values:", "api: {paging: page}\nvalues:"),
    "envelopes": ("values:", "api: {envelope: {input: data}}\nvalues:"),
    "another scheme": ("values:", "api: {scheme: Token}\nvalues:"),
    "numbers for ids": ("values:", "api: {ids: int}\nvalues:"),
}
HARMLESS = {
    "an optional field more": ("      name:", "      code: string(9)?\n      name:"),
    "a field with a default more": ("      name:", "      n: int = 3\n      name:"),
    "a longer text": ("string(40)", "string(50)"),
    "an input with more room": ("1..9", "1..10"),
    "a null that may be given": ("{pages: int 1..9}", "{pages: int? 1..9}"),
    "a filter more": ("0..100 = 7", "0..100 filter = 7"),
    "an action more": (
        "      export:\n        of",
        "      bin: {of: collection}\n      export:\n        of",
    ),
    "an entity more": (
        "  Thing:\n",
        "  Box: {fields: {name: string(9)}}\n  Thing:\n",
    ),
    "a login that is needed no longer": ("write: admin", "write: anyone"),
    "another role": ("write: admin", "write: clerk"),
    "other words about it": ("What else is known", "Whatever else is known"),
    "an index": ("name: string(40)", "name: string(40) index"),
    "versions that need not be said": ("values:", "api: {if_match: optional}\nvalues:"),
}


def published(blueprint: str) -> dict[str, object]:
    (service,) = design(read("shop.yaml", dedent(blueprint))).services
    document: dict[str, object] = json.loads(contract(service))
    return document


def changes(old: str, new: str) -> list[str]:
    """Return what breaks, if a text of the blueprint becomes another."""
    assert old in SHOP
    changed = SHOP.replace(old, new)
    found = compare(published(SHOP), published(changed))
    return [str(each) for each in found if each.breaking]


@pytest.mark.parametrize("name", BREAKING)
def test_breaks_clients(name: str) -> None:
    assert changes(*BREAKING[name])


@pytest.mark.parametrize("name", HARMLESS)
def test_breaks_no_client(name: str) -> None:
    assert changes(*HARMLESS[name]) == []


@pytest.mark.parametrize("text", ["two\nlines", 'a \\ and a "', "an ' and a \"", "é"])
def test_a_default_is_published_as_it_was_said(text: str) -> None:
    default = f"{{type: string(40), default: {json.dumps(text)}}}"
    document = json.dumps(published(SHOP.replace("string(40) search", default)))
    model = json.loads(document)["components"]["schemas"]["ThingCreate"]
    assert model["properties"]["name"]["default"] == text


@pytest.mark.parametrize(
    ("fields", "output", "names"),
    [
        ("{title: json}", "int", {"Part-Input", "Part-Output"}),
        ("{title: json readonly}", "int", {"Part"}),
        ("{title: text}", "json", {"Part"}),
    ],
)
def test_any_value_has_one_name_unless_it_is_both_asked_and_shown(
    fields: str, output: str, names: set[str]
) -> None:
    blueprint = f"""
service: notes
entities:
  Note:
    fields: {fields}
    actions: {{look: {{method: GET, output: {output}, access: user}}}}
    access: {{read: user, create: user}}
"""
    (service,) = design(read("notes.yaml", blueprint)).services
    schemas = json.loads(contract(service))["components"]["schemas"]
    assert {name for name in schemas if name.startswith("Part")} == names
