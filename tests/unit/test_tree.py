import pytest
from hypothesis import given
from hypothesis import strategies as st

from backwright.tree import Tree, UnsafePath


class TestTree:
    def test_is_in_order_of_paths(self) -> None:
        assert list(Tree({"b": "", "a/c": "", "a/b": ""})) == ["a/b", "a/c", "b"]

    @pytest.mark.parametrize(
        "path",
        [
            "",
            "/etc/passwd",
            "../up",
            "a/../../up",
            "a//b",
            "./a",
            "a\\b",
            "a\0b",
            "a\nb",
        ],
    )
    def test_refuses_a_path_that_leaves_it(self, path: str) -> None:
        with pytest.raises(UnsafePath):
            Tree({path: ""})

    @given(st.text())
    def test_keeps_every_path_inside(self, path: str) -> None:
        try:
            tree = Tree({path: "text"})
        except UnsafePath:
            return
        assert ".." not in path.split("/")
        assert not path.startswith("/")
        assert tree[path] == "text"

    def test_later_texts_win(self) -> None:
        both = Tree({"a": "1", "b": "1"}) | {"b": "2"}
        assert dict(both) == {"a": "1", "b": "2"}

    def test_without(self) -> None:
        assert dict(Tree({"a": "1", "b": "1"}).without({"a"})) == {"b": "1"}

    def test_folders(self) -> None:
        assert Tree({"a/b/c": "", "d": ""}).folders() == ["", "a", "a/b"]
