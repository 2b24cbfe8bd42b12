from backwright.diagnostics import Diagnostic, Position, Rejected

WRONG = Diagnostic(
    path="orders.yaml",
    code="unknown-kind",
    message='unknown kind "strng" for Order.note',
    position=Position(14, 9, 14),
    help='did you mean "string"?',
    source="  note: strng(20)",
)


class TestDiagnostic:
    def test_says_where_what_and_what_to_do(self) -> None:
        assert WRONG.shown == (
            'orders.yaml:14:9: unknown kind "strng" for Order.note [unknown-kind]\n'
            "  note: strng(20)\n"
            "        ^^^^^\n"
            'help: did you mean "string"?'
        )

    def test_a_file_as_a_whole_has_no_line(self) -> None:
        assert str(Diagnostic(path="a.yaml", code="empty", message="empty")) == (
            "a.yaml: empty [empty]"
        )

    def test_the_caret_stands_below_after_tabs(self) -> None:
        tabbed = Diagnostic(
            path="a", code="c", message="m", position=Position(1, 3, 4), source="\tab"
        )
        assert tabbed.excerpt == "\tab\n\t ^"


class TestRejected:
    def test_tells_in_order_of_place(self) -> None:
        later = Diagnostic(
            path="orders.yaml", code="x", message="", position=Position(20)
        )
        assert Rejected([later, WRONG]).diagnostics == (WRONG, later)
