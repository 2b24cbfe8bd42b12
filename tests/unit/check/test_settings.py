"""What a project may say, and what it is told when it says something else."""

import re
import tomllib
from pathlib import Path

import pytest

from backwright.check.engine import check
from backwright.check.settings import KEYS, read_settings
from backwright.cli.check import command
from backwright.diagnostics import Rejected, Severity
from backwright.rules import all_rules

WRONG = {
    'exclude = "x"': "`exclude` must be a list",
    "exclude = [1]": "`exclude` must hold texts",
    "paths = [1]": "each of `paths` must have",
    'paths = [{patterns = "a"}]': "each of `paths` must have",
    'paths = [{patterns = ["a"], rules = {long-function = 3}}]': "whole project",
    "rules = 3": "`rules` must be a table",
    'rules = {a = {threshold = "x"}}': "must be a whole number",
    "rules = {a = {threshold = true}}": "must be a whole number",
    "rules = {a = {sevrity = 'off'}}": "a severity and a threshold, no more",
    "rules = {long-function = []}": "is [], none of",
    'rules = {long-function = "loud"}': "none of error, info, off, on, warning",
    "standard = 3": "`standard` must be a text or a list",
    'standard = ["layered", "nope"]': 'no standard "nope"',
    'standard = "ours.toml"': 'the standard "ours.toml"',
    "layout = {router = [1]}": "the layer `router` must be patterns",
    "baselin = 1": 'knows no "baselin"',
}
PRINTING = "def charge() -> None:\n    print(1)\n"


def settle(root: Path, text: str) -> None:
    (root / "pyproject.toml").write_text(f"[tool.backwright]\n{text}\n", "utf-8")


def codes(root: Path) -> dict[str, Severity]:
    found = check([root], all_rules, cached=False)
    return {f"{one.path} {one.code}": one.severity for one in found}


@pytest.mark.parametrize("text", WRONG)
def test_a_mistake_is_told_and_where(tmp_path: Path, text: str) -> None:
    settle(tmp_path, text)
    with pytest.raises(Rejected) as caught:
        read_settings(tmp_path)
    (one,) = caught.value.diagnostics
    assert WRONG[text] in one.message
    assert one.position.line in {0, 2}


def test_it_must_be_a_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nbackwright = 1\n", "utf-8")
    with pytest.raises(Rejected, match="must be a table"):
        read_settings(tmp_path)


def test_a_rule_that_nobody_knows_is_told_with_the_one_that_was_meant(
    tmp_path: Path,
) -> None:
    settle(tmp_path, 'rules = {quer-in-loop = "off", unused-import = "off"}')
    (one,) = check([tmp_path], all_rules, cached=False)
    assert one.where == "pyproject.toml:2:10"
    assert 'did you mean "query-in-loop"?' in one.message


def test_several_standards_ask_for_what_each_does(tmp_path: Path) -> None:
    settle(tmp_path, 'standard = ["crud", "secure"]')
    both = read_settings(tmp_path)
    for name in ("crud", "secure"):
        settle(tmp_path, f'standard = "{name}"')
        alone = read_settings(tmp_path)
        asked = {rule for rule in all_rules() if alone.asks_for(rule)}
        assert asked <= {rule for rule in all_rules() if both.asks_for(rule)}


def test_a_team_has_a_standard_of_its_own_in_a_file(tmp_path: Path) -> None:
    ours = 'extends = ["common"]\n[rules]\nprint-statement = "error"\n'
    (tmp_path / "ours.toml").write_text(f"{ours}long-function = 1\n", "utf-8")
    (tmp_path / "app").mkdir()
    (tmp_path / "app/a.py").write_text(f"{PRINTING}    print(2)\n", "utf-8")
    settle(tmp_path, 'standard = "ours.toml"')
    found = codes(tmp_path)
    assert found["app/a.py print-statement"] is Severity.ERROR
    assert "app/a.py long-function" in found


def test_other_severities_for_some_paths(tmp_path: Path) -> None:
    for path in ("app/old/a.py", "app/new.py", "app/older.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(PRINTING, "utf-8")
    settle(
        tmp_path,
        """
[[tool.backwright.paths]]
patterns = ["app/old/*"]
rules = {print-statement = "off"}
[[tool.backwright.paths]]
patterns = ["app/older.py"]
rules = {print-statement = "info"}
""",
    )
    found = {k: v for k, v in codes(tmp_path).items() if k.endswith("print-statement")}
    assert found == {
        "app/new.py print-statement": Severity.WARNING,
        "app/older.py print-statement": Severity.INFO,
    }


REFERENCE = Path(__file__).parents[3] / "docs/reference/check.md"


def test_the_example_of_the_reference_is_right(tmp_path: Path) -> None:
    (example,) = re.findall(
        r"```toml\n(.*?)```", REFERENCE.read_text("utf-8"), re.DOTALL
    )
    (tmp_path / "pyproject.toml").write_text(example, "utf-8")
    settings = read_settings(tmp_path)
    assert settings.standard.thresholds["god-module"] == 800
    assert set(KEYS) == set(tomllib.loads(example)["tool"]["backwright"])
    assert check([tmp_path], all_rules, cached=False) == []


def test_the_reference_names_every_option() -> None:
    told = REFERENCE.read_text("utf-8")
    options = [option for one in command.params for option in one.opts]
    assert [option for option in options if option.startswith("--")]
    assert [one for one in options if one.startswith("-") and one not in told] == []
