from backwright.merge.drift import Drift, drift
from backwright.tree import Tree

BASE = Tree({"a.py": "a\n", "b.py": "b\n", "c.py": "c\n", "d.py": "d\n"})


def test_nothing_drifts_by_line_ends_alone() -> None:
    current = BASE | {"a.py": "a\r\n"}
    assert drift(BASE, current, BASE).is_none


def test_tells_the_user_s_changes_from_ours() -> None:
    current = Tree({"a.py": "mine\n", "d.py": "d\n", "own.py": "own\n"})
    new = Tree({"a.py": "a\n", "b.py": "new\n", "c.py": "c\n", "e.py": "e\n"})
    assert drift(BASE, current, new, others=["c.py"]) == Drift(
        edited=("a.py",),
        deleted=("b.py",),
        replaced=("c.py",),
        behind=("b.py",),
        missing=("e.py",),
        obsolete=("d.py",),
    )
