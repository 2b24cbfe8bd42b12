"""Whatever a blueprint's texts hold, what is written is a service and nothing else."""

import ast
import json
import tomllib

from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from backwright.blueprint.read import read
from backwright.design import design
from backwright.render import render

MARK = "injected_by_a_text"
ATTACKS = (
    f'"""\n{MARK}()\n"""',
    f"'); {MARK}() #",
    f'"); {MARK}(); ("',
    "{{ 7 * 7 }}{% raw %}{# x #}",
    f"$({MARK}) `{MARK}` ${{HOME}}",
    f"\\\n{MARK}()",
    "--- !!python/object [a, b]: {c}",
    "]]> <script> | # ' \" \\",
)
TEXTS = st.one_of(
    st.sampled_from(ATTACKS),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1),
)
BLUEPRINT = """\
service: hostile
title: {title}
description: {description}
entities:
  Note:
    description: {about}
    fields:
      body: {{type: string(200), description: {field}, default: {default}}}
    access: {{read: anyone, write: user}}
"""


@settings(max_examples=8, deadline=None)
@given(
    st.fixed_dictionaries(
        dict.fromkeys(("title", "description", "about", "field", "default"), TEXTS)
    )
)
def test_no_text_becomes_code(texts: dict[str, str]) -> None:
    texts["default"] = texts["default"][:200]
    quoted = {
        name: json.dumps(text, ensure_ascii=False) for name, text in texts.items()
    }
    (service,) = design(read("hostile.yaml", BLUEPRINT.format(**quoted))).services
    tree = render(service)
    for path, text in tree.items():
        if path.endswith(".py"):
            names = {
                node.id
                for node in ast.walk(ast.parse(text))
                if isinstance(node, ast.Name)
            }
            assert MARK not in names, path
    tomllib.loads(tree["pyproject.toml"])
    YAML(typ="safe").load(tree["compose.yaml"])
    YAML(typ="safe").load(tree[".github/workflows/ci.yml"])
