"""What is remembered of formatting changes nothing but the time that a plan takes."""

from pathlib import Path

from backwright.design.understanding import understand
from backwright.render import render
from backwright.render.format import Memory
from backwright.tree import Tree
from backwright.workspace.drafts import DRAFTS, remember, remembered

SHOP = """\
service: shop
entities:
  Thing:
    fields:
      name: string(40)
      size: int
    access: {read: anyone, write: user}
"""


def written(text: str, memory: Memory) -> Tree:
    return render(understand("shop.yaml", text.encode()).services[0], memory)


def test_only_new_drafts_are_formatted_and_all_come_out_the_same(
    tmp_path: Path,
) -> None:
    (tmp_path / DRAFTS).parent.mkdir(parents=True)
    memory: Memory = {}
    base = written(SHOP, memory)
    remember(tmp_path, memory)

    kept = remembered(tmp_path, base)
    assert kept == memory
    changed = SHOP.replace("string(40)", "string(41)\n      wide: bool = true")
    assert written(changed, kept) == written(changed, {})
    assert 5 < len(kept) - len(memory) < len(memory) / 4


def test_what_the_record_no_longer_holds_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / DRAFTS).parent.mkdir(parents=True)
    assert remembered(tmp_path, Tree()) == {}
    remember(tmp_path, {"one": "a = 1\n", "two": "b = 1\n"})
    assert remembered(tmp_path, Tree({"b.py": "b = 1\n"})) == {"two": "b = 1\n"}
    for damaged in ("", "[]", "{", '{"two": 1}', "\xff"):
        (tmp_path / DRAFTS).write_bytes(damaged.encode("latin-1"))
        assert remembered(tmp_path, Tree({"b.py": "b = 1\n"})) == {}
