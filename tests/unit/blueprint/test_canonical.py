"""Formatting: one look, the same meaning, every comment."""

import pytest

from backwright.blueprint.canonical import fmt
from backwright.blueprint.read import read
from backwright.diagnostics import Rejected

MESSY = """

service:   shop     # the name


entities:
    # books are sold
    Book:
          fields:
               title: string( 200 )   sort  search      # shown
               isbn:  "string(13)   unique"
               note:  text?  = "a:b"
               size:  {type:  'decimal( 8, 3 )',check: ['>=  0',  "<9"]}
          # who may
          access: {read:  anyone,write: [ admin,own ]}
          lifecycle:
             state: draft
             publish:   draft|held->out


          unique:
          -   [title,isbn]
webhooks:
- A
"""

NEAT = """\
service: shop            # the name

entities:
  # books are sold
  Book:
    fields:
      title: string(200) search sort      # shown
      isbn: "string(13) unique"
      note: text? = "a:b"
      size: {type: 'decimal(8,3)', check: ['>= 0', "< 9"]}
    # who may
    access: {read: anyone, write: [admin, own]}
    lifecycle:
      state: draft
      publish: draft | held -> out

    unique:
      - [title, isbn]
webhooks:
  - A
"""


def _comments(text: str) -> list[str]:
    return [line.partition("#")[2] for line in text.split("\n") if "#" in line]


def _words_apart(text: str) -> list[list[str]]:
    return [line.split() for line in text.split("\n")]


def test_a_messy_blueprint_becomes_neat() -> None:
    assert _words_apart(fmt("shop.yaml", MESSY)) == _words_apart(NEAT)
    assert [line[: len(line) - len(line.lstrip())] for line in NEAT.split("\n")] == [
        line[: len(line) - len(line.lstrip())] for line in fmt("s", MESSY).split("\n")
    ]


def test_what_is_neat_is_left_alone() -> None:
    neat = fmt("shop.yaml", MESSY)
    assert fmt("shop.yaml", neat) == neat


def test_every_comment_and_the_meaning_are_kept(blueprints: dict[str, str]) -> None:
    for name, text in blueprints.items():
        written = fmt(name, text)
        assert read(name, written) == read(name, text)
        assert _comments(written) == _comments(text)
        assert fmt(name, written) == written


def test_text_over_several_lines_is_not_touched() -> None:
    text = (
        "service: shop\ndescription: |\n  One   line.\n\n\n  Another.\nentities: {}\n"
    )
    assert fmt("shop.yaml", text) == text


def test_a_wrong_blueprint_is_rejected_rather_than_formatted() -> None:
    with pytest.raises(Rejected):
        fmt("shop.yaml", "service: Shop\nentities: {}\n")
