import pytest

from backwright.render.format import BadTemplate, format_python
from backwright.tree import Tree


class TestFormatPython:
    def test_takes_out_what_is_not_used_and_sorts_the_rest(self) -> None:
        text = "import os\nimport re\nfrom abc import ABC\nx=re.compile( 'a' )\n"
        tidied = format_python(Tree({"app/a.py": text}))
        assert tidied["app/a.py"] == 'import re\n\nx = re.compile("a")\n'

    def test_leaves_other_files_alone(self) -> None:
        tree = Tree({"README.md": "x=1   \n", "app/__init__.py": ""})
        assert format_python(tree) == tree

    def test_knows_the_services_own_modules(self) -> None:
        text = "from app.b import B\nimport fastapi\n\nprint(B, fastapi)\n"
        tidied = format_python(Tree({"app/a.py": text, "app/b.py": "B = 1\n"}))
        assert tidied["app/a.py"].startswith("import fastapi\n\nfrom app.b import B\n")

    def test_a_template_that_is_no_python_is_our_fault(self) -> None:
        with pytest.raises(BadTemplate, match=r"app/a\.py"):
            format_python(Tree({"app/a.py": "def ("}))
