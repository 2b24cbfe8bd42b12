"""The steps of our GitHub Action, run as GitHub would run them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[3]
ACTION: Any = YAML(typ="safe").load((ROOT / "action.yml").read_text("utf-8"))
STEPS: dict[str, Any] = {
    one["name"]: one for one in ACTION["runs"]["steps"] if "name" in one
}
FETCHING = "import requests\n\nRATES = requests.get('x')\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "project"
    (root / "app").mkdir(parents=True)
    (root / "app/rates.py").write_text(FETCHING, encoding="utf-8")
    (root / "pyproject.toml").write_text("", encoding="utf-8")
    monkeypatch.setenv("BACKWRIGHT_CACHE", str(tmp_path / "memory"))
    return root


def step(name: str, root: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run a step with inputs over the defaults of the action."""
    given = {key: str(one["default"]) for key, one in ACTION["inputs"].items()} | inputs
    spoken = {f"${{{{ inputs.{key} }}}}": value for key, value in given.items()}
    names = {key: spoken[value] for key, value in STEPS[name]["env"].items()}
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    # As GitHub calls a step whose shell is bash.
    bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"]
    return subprocess.run(  # noqa: S603
        [*bash, STEPS[name]["run"]],
        cwd=root,
        env={**os.environ, **names, "PATH": tools},
        capture_output=True,
        text=True,
        check=False,
    )


def test_findings_become_annotations_and_fail_the_step(project: Path) -> None:
    done = step("Check", project)
    assert done.returncode == 1
    assert done.stdout.startswith("::warning file=app/rates.py,line=3,col=9,")


def test_nothing_found_passes(project: Path) -> None:
    (project / "app/rates.py").write_text("x = 1\n", encoding="utf-8")
    assert step("Check", project).returncode == 0


def test_sarif_is_written_and_does_not_fail_the_step(project: Path) -> None:
    done = step("Write SARIF", project, sarif="out.sarif")
    assert done.returncode == 0, done.stderr
    (run,) = json.loads((project / "out.sarif").read_text("utf-8"))["runs"]
    assert [one["ruleId"] for one in run["results"]] == ["client-without-timeout"]


def test_wrong_use_fails_the_step_that_writes_sarif_too(project: Path) -> None:
    done = step("Write SARIF", project, sarif="out.sarif", standard="nonsense")
    assert done.returncode != 0
    assert "'nonsense' is not one of" in done.stderr


def test_wrong_settings_fail_the_step_that_writes_sarif_too(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.backwright]\nx = 1\n", "utf-8")
    done = step("Write SARIF", project, sarif="out.sarif")
    assert done.returncode != 0
    assert "bad-settings" in done.stderr


def test_only_some_paths_are_reported_on(project: Path) -> None:
    (project / "app/other.py").write_text(FETCHING, encoding="utf-8")
    done = step("Check", project, paths="app/other.py pyproject.toml")
    assert "app/other.py" in done.stdout
    assert "app/rates.py" not in done.stdout


def test_only_what_changed_since_a_revision_is_reported_on(project: Path) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run([*git, *words], cwd=project, check=True)  # noqa: S603
    assert step("Check", project, since="HEAD").returncode == 0


@pytest.mark.parametrize("name", ["paths", "standard", "since"])
def test_what_a_workflow_passes_in_is_never_run(project: Path, name: str) -> None:
    done = step("Check", project, **{name: "$(touch owned) `touch owned`; touch owned"})
    assert done.returncode != 0
    assert not (project / "owned").exists()


@pytest.mark.parametrize("name", STEPS)
def test_inputs_reach_a_script_only_through_its_environment(name: str) -> None:
    assert "${{" not in STEPS[name].get("run", "")
