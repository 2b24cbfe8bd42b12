import pytest

from backwright.merge.ordering import merged_order


@pytest.mark.parametrize(
    ("base", "yours", "theirs", "kept", "order"),
    [
        ("abc", "abc", "acb", "abc", "acb"),
        ("abc", "cab", "acb", "abc", "cab"),
        ("abc", "abxc", "abyc", "abxyc", "abxyc"),
        ("abc", "cabx", "abyc", "abcxy", "cabyx"),
        ("abc", "xabc", "ybc", "bcxy", "yxbc"),
        ("", "x", "y", "xy", "yx"),
        ("a", "ax", "b", "bx", "bx"),
    ],
    ids=[
        "ours",
        "theirs-was-reordered",
        "both-add",
        "both",
        "first-gone",
        "empty",
        "all-new",
    ],
)
def test_order(base: str, yours: str, theirs: str, kept: str, order: str) -> None:
    assert "".join(merged_order(base, yours, theirs, kept)) == order
