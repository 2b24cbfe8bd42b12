"""Every rule keeps its own promise: its Bad is found, its Good is not."""

import importlib
from collections import Counter
from pathlib import Path

import pytest

from backwright.check.rule import HEADINGS, Rule, sample_files
from backwright.check.trees import find_in
from backwright.diagnostics import Severity
from backwright.rules import all_rules
from backwright.standards.reading import read_standard

RULES = all_rules()
each_rule = pytest.mark.parametrize("name", RULES)


def found_in(name: str, rule: Rule, chapter: str) -> list[str]:
    files = sample_files(rule.chapters()[chapter])
    rule = type(rule)()
    rule.threshold = rule.sample_threshold or rule.threshold
    return [
        f"{one.path}:{one.line} {one.message}"
        for _, one in find_in(files, {name: rule})
    ]


@each_rule
def test_has_every_chapter(name: str) -> None:
    chapters = RULES[name].chapters()
    assert [heading for heading in HEADINGS if not chapters.get(heading)] == []
    assert chapters[""]


@each_rule
def test_finds_its_bad(name: str) -> None:
    assert found_in(name, RULES[name], "Bad")


@each_rule
def test_leaves_its_good_alone(name: str) -> None:
    assert found_in(name, RULES[name], "Good") == []


@each_rule
def test_samples_are_python(name: str) -> None:
    for chapter in ("Bad", "Good"):
        for path, text in sample_files(RULES[name].chapters()[chapter]).items():
            if path.endswith(".py"):
                compile(text, path, "exec")


@each_rule
def test_says_one_thing_once(name: str) -> None:
    files = sample_files(RULES[name].chapters()["Bad"])
    found = Counter(one for _, one in find_in(files, {name: RULES[name]}))
    assert [one for one, times in found.items() if times > 1] == []


@each_rule
def test_is_in_the_readme_of_its_family(name: str) -> None:
    module = importlib.import_module(type(RULES[name]).__module__)
    file = Path(str(module.__file__))
    told = (file.parent / "README.md").read_text("utf-8")
    summary = RULES[name].chapters()[""].splitlines()[0]
    assert f"- `{file.name}` {summary}\n" in told


def test_what_common_only_warns_of_stays_an_error_under_strict() -> None:
    asked = read_standard("strict").rules
    errors = [name for name, rule in RULES.items() if rule.severity is Severity.ERROR]
    softened = {asked.get(name, "on") for name in errors} - {"on", "error"}
    assert errors
    assert softened == set()
