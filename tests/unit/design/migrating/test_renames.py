from backwright.design.migrating.reading import tables
from backwright.design.migrating.renames import renames
from backwright.design.understanding import understand

SHOP = """\
service: shop
entities:
  Thing:
    fields:
      labels: list of Tag
    access: {read: user}
  Tag:
    was: Label
    fields:
      name: string(40)
    access: {read: user}
"""
TABLE = """
%s: Final = Table(
    name="%s",
    primary_key=("pk_%s", ["id"]),
    columns=lambda: [%s],
    uniques=(), references=(), checks=(), indexes=(),
)
"""


def table(name: str, *columns: str) -> str:
    said = "".join(
        f'sa.Column("{each}", sa.Uuid(), nullable=False),' for each in columns
    )
    return TABLE % (name.upper(), name, name, said)


def test_an_entity_that_others_are_linked_with_is_renamed_in_the_pairs() -> None:
    text = table("things", "id") + table("labels", "id", "name")
    text += table("thing_labels", "thing_id", "label_id")
    service = understand("shop.yaml", SHOP.encode()).services[0]
    found = renames(service, tables({"shop.py": text}))
    assert found.tables == {"labels": "tags"}
    assert found.of("thing_labels") == {"label_id": "tag_id"}
