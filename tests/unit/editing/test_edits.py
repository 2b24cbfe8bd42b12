"""What stays, what is said first, and what is refused."""

import pytest

from backwright.diagnostics import Rejected
from backwright.editing.adding import add
from backwright.editing.nouns import NOUNS
from backwright.editing.page import Page
from backwright.editing.removing import remove
from backwright.editing.renaming import rename
from backwright.editing.target import Target

SHOP = """\
# Who sells what
service: shop

auth:
  roles: [admin]   # the first one administers

entities:
  Author:
    fields:
      name: string(40)   # as printed

  # Books are sold.
  Book:
    fields:
      author: Author
      title: {type: string(200), search: true}
      pages: int > 0 = 1
      # price comes later
    computed:
      length: int
    unique:
      - [author, title]
    lifecycle:
      state: draft
      publish: {from: draft, to: out, if: pages > 1, takes: [title]}
    access: {read: anyone, write: admin, publish: admin}
    api:
      list: [title, length]
cache: {Book: 5m}
"""


def added(noun: str, where: str, *lines: str, text: str = SHOP) -> str:
    page = Page.of("shop.yaml", text)
    return add(page, text, Target.of(page, NOUNS[noun], where), lines)


def renamed(noun: str, where: str, name: str, applied: str = SHOP) -> str:
    page = Page.of("shop.yaml", SHOP)
    target = Target.of(page, NOUNS[noun], where)
    before = Page.of("shop.yaml", applied).asked.services[0]
    return rename(page, SHOP, target, name, before)


def removed(noun: str, where: str, text: str = SHOP) -> str:
    page = Page.of("shop.yaml", text)
    return remove(page, text, Target.of(page, NOUNS[noun], where))


def refused(noun: str, where: str) -> list[tuple[str, int]]:
    with pytest.raises(Rejected) as rejected:
        removed(noun, where)
    found = rejected.value.diagnostics
    return [(each.code, each.position.line) for each in found]


class TestAdd:
    def test_a_field_stands_last_before_the_comment_that_ends_the_list(self) -> None:
        new = SHOP.replace("int > 0 = 1\n", "int > 0 = 1\n      isbn: string(13)\n")
        assert added("field", "Book.isbn", "string(13)") == new

    def test_an_entity_has_an_empty_line_before_it_as_the_others(self) -> None:
        entity = "\n  Shop:\n    fields:\n      name: string(9)\n      size: int\n"
        new = SHOP.replace("cache:", f"{entity}cache:")
        assert added("entity", "Shop", "name: string(9)", "size: int") == new

    def test_a_section_that_is_missing_stands_where_the_language_lists_it(self) -> None:
        rules = "    invariants:\n      not short: pages > 3\n    lifecycle:"
        new = SHOP.replace("    lifecycle:", rules).replace(
            "    unique:", "    unique:"
        )
        moved = added("invariant", "Book", "not short: pages > 3")
        assert (
            "      length: int\n    invariants:\n      not short: pages > 3\n" in moved
        )
        assert sorted(moved) == sorted(new)

    def test_a_line_between_braces_is_quoted_where_it_must_be(self) -> None:
        new = SHOP.replace("publish: admin}", "publish: admin, delete: 'admin, own'}")
        assert added("access", "Book.delete", "admin, own") == new

    def test_several_lines_stand_below_the_name(self) -> None:
        action = "    actions:\n      look:\n        of: item\n        method: GET\n"
        new = added("action", "Book.look", "of: item", "method: GET")
        assert new == SHOP.replace("    api:\n", f"{action}    api:\n")

    def test_a_reference_needs_no_line_if_it_is_called_as_the_entity(self) -> None:
        assert "      book: Book\n" in added("reference", "Author.book")

    def test_fields_that_together_occur_once(self) -> None:
        new = SHOP.replace(
            "title]\n    life", "title]\n      - [title, pages]\n    life"
        )
        assert added("unique", "Book.title, pages") == new

    def test_a_service_without_roles_gets_some(self) -> None:
        text = "service: shop\nentities: {}\n"
        new = "service: shop\nauth:\n  roles: [editor]\nentities: {}\n"
        assert added("role", "editor", text=text) == new

    def test_the_services_of_a_workspace_are_told_apart(self) -> None:
        text = "workspace: all\nservices:\n"
        for name in ("one", "two"):
            text += f"  {name}:\n    entities:\n      Book:\n        fields: {{}}\n"
        page = Page.of("all.yaml", text)
        target = Target.of(page, NOUNS["field"], "Book.size", "two")
        new = text[: text.rindex("{}")] + "{size: int}\n"
        assert add(page, text, target, ["int"]) == new

    @pytest.mark.parametrize(
        ("noun", "where", "lines", "code"),
        [
            ("field", "Bok.isbn", ["int"], "unknown-entity"),
            ("field", "Book.pages", ["int"], "already-there"),
            ("role", "admin", [], "already-there"),
            ("unique", "Book.author, title", [], "already-there"),
            ("field", "Book.isbn", [], "nothing-said"),
            ("field", "Book", ["isbn"], "nothing-said"),
            ("field", "Book.isbn", ["int", "text"], "nothing-said"),
            ("field", "Book.isbn", ["int\nuint: text"], "unknown-word"),
            ("field", "Book.isbn", ["int >"], "malformed"),
            ("field", "Book.Isbn", ["int"], "bad-name"),
            ("reference", "Book.shop", ["Shop"], "unknown-entity"),
            ("state", "Book.hide", ["draft"], "wrong-form"),
        ],
    )
    def test_what_is_wrong_is_said(
        self, noun: str, where: str, lines: list[str], code: str
    ) -> None:
        with pytest.raises(Rejected) as rejected:
            added(noun, where, *lines)
        assert [found.code for found in rejected.value.diagnostics] == [code]


class TestRename:
    def test_a_field_says_what_it_was_before_its_default(self) -> None:
        new = SHOP.replace("pages: int > 0 = 1", "size: int > 0 was pages = 1")
        assert renamed("field", "Book.pages", "size") == new.replace(
            "if: pages > 1", "if: size > 1"
        )

    def test_a_field_in_full_says_so_below(self) -> None:
        new = SHOP.replace("search: true}", "search: true, was: title}")
        new = new.replace("      title: {", "      heading: {")
        for old in ("takes: [title]", "- [author, title]", "list: [title"):
            new = new.replace(old, old.replace("title", "heading"))
        assert renamed("field", "Book.title", "heading") == new

    def test_an_entity_is_renamed_wherever_it_is_a_type(self) -> None:
        new = SHOP.replace("  Author:\n", "  Writer:\n    was: Author\n")
        new = new.replace("author: Author", "author: Writer")
        assert renamed("entity", "Author", "Writer") == new

    def test_what_was_never_applied_was_nothing(self) -> None:
        applied = SHOP.replace("      pages: int > 0 = 1\n", "").replace("pages", "1")
        new = renamed("field", "Book.pages", "size", applied)
        assert new == SHOP.replace("pages: int", "size: int").replace(
            "pages >", "size >"
        )

    def test_twice_before_an_apply_it_was_what_it_was_at_first(self) -> None:
        once = renamed("field", "Book.pages", "size")
        page = Page.of("shop.yaml", once)
        target = Target.of(page, NOUNS["field"], "Book.size")
        applied = Page.of("shop.yaml", SHOP).asked.services[0]
        twice = rename(page, once, target, "extent", applied)
        assert twice == once.replace("size: int", "extent: int").replace(
            "size > 1", "extent > 1"
        )

    def test_and_back_it_was_nothing(self) -> None:
        once = renamed("field", "Book.pages", "size")
        page = Page.of("shop.yaml", once)
        target = Target.of(page, NOUNS["field"], "Book.size")
        applied = Page.of("shop.yaml", SHOP).asked.services[0]
        assert rename(page, once, target, "pages", applied) == SHOP

    def test_a_transition_takes_who_may_do_it_along(self) -> None:
        new = SHOP.replace("publish: {from", "issue: {from")
        new = new.replace("publish: admin", "issue: admin")
        assert renamed("transition", "Book.publish", "issue") == new

    def test_a_computed_field_is_renamed_in_lists(self) -> None:
        new = SHOP.replace("length: int", "size: int").replace(", length]", ", size]")
        assert renamed("computed", "Book.length", "size") == new

    @pytest.mark.parametrize(
        ("where", "name", "code"),
        [
            ("Book.page", "size", "not-there"),
            ("Book.pages", "title", "duplicate-key"),
            ("Book.pages", "Size", "bad-name"),
            ("Author.name", "no: int\n      name", "not-there"),
        ],
    )
    def test_what_is_wrong_is_said(self, where: str, name: str, code: str) -> None:
        with pytest.raises(Rejected) as rejected:
            renamed("field", where, name)
        assert code in {found.code for found in rejected.value.diagnostics}


class TestRemove:
    def test_a_field_goes_with_its_line_alone(self) -> None:
        text = SHOP.replace("if: pages > 1, ", "")
        assert removed("field", "Book.pages", text) == text.replace(
            "      pages: int > 0 = 1\n", ""
        )

    def test_an_entry_between_braces_goes_with_its_line_and_no_other(self) -> None:
        spread = "access: {\n      read: anyone,   # all\n      write: admin\n    }"
        text = SHOP.replace(
            "access: {read: anyone, write: admin, publish: admin}", spread
        )
        without = text.replace("      read: anyone,   # all\n", "")
        assert removed("access", "Book.read", text) == without
        without = text.replace("      write: admin\n", "")
        assert removed("access", "Book.write", text) == without

    def test_the_last_field_leaves_none(self) -> None:
        text = removed("field", "Author.name")
        assert text == SHOP.replace(
            "fields:\n      name: string(40)   # as printed\n", "fields: {}\n"
        )

    def test_a_section_goes_with_its_last_entry(self) -> None:
        text = SHOP.replace(", length]", "]")
        new = text.replace("    computed:\n      length: int\n", "")
        assert removed("computed", "Book.length", text) == new

    def test_a_transition_goes_with_who_may_do_it(self) -> None:
        new = removed("transition", "Book.publish")
        assert "publish" not in new
        assert "access: {read: anyone, write: admin}\n" in new

    def test_an_entity_goes_with_its_comments_and_its_cache(self) -> None:
        start = SHOP.index("\n  # Books")
        assert removed("entity", "Book") == SHOP[:start] + "\n  # Books are sold.\n"

    def test_what_is_used_stays_and_each_use_is_named(self) -> None:
        assert refused("field", "Book.pages") == [("in-use", 25)]
        assert refused("field", "Book.title") == [("in-use", n) for n in (22, 25, 28)]
        assert refused("entity", "Author") == [("in-use", 15)]
        assert refused("role", "admin") == [("in-use", 26), ("in-use", 26)]

    def test_what_is_not_there_cannot_go(self) -> None:
        assert refused("field", "Book.page") == [("not-there", 14)]
        assert refused("unique", "Book.title, pages") == [("not-there", 21)]
        assert refused("role", "editor") == [("not-there", 5)]

    def test_fields_that_together_occurred_once(self) -> None:
        new = SHOP.replace("    unique:\n      - [author, title]\n", "")
        assert removed("unique", "Book.author, title") == new
