"""The pre-commit hook, installed by the real pre-commit from this very repository."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.emitted.written import ROOT

pytestmark = pytest.mark.emitted

PRE_COMMIT = Path(sys.executable).with_name("pre-commit")
FETCHING = "import requests\n\nRATES = requests.get('x')\n"
BARE = "def a():\n    try:\n        b()\n    except:\n        c()\n"


def committed(root: Path, hook: str, **files: str) -> subprocess.CompletedProcess[str]:
    """Run a hook on files that are about to be committed to a new repository."""
    subprocess.run(["git", "init", "-q", root], check=True)  # noqa: S603, S607
    for name, text in {"pyproject": "", **files}.items():
        suffix = ".toml" if name == "pyproject" else ".py"
        (root / name).with_suffix(suffix).write_text(text, encoding="utf-8")
    subprocess.run(["git", "add", "."], cwd=root, check=True)  # noqa: S607
    return subprocess.run(  # noqa: S603
        [PRE_COMMIT, "try-repo", ROOT, hook],
        cwd=root,
        env={**os.environ, "PRE_COMMIT_HOME": str(root.parent / "pre-commit")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_commit_is_held_to_the_standard(tmp_path: Path) -> None:
    bad = committed(tmp_path / "bad", "backwright", rates=FETCHING)
    assert bad.returncode == 1, bad.stdout + bad.stderr
    assert "rates.py:3:9: `requests.get` without a timeout" in bad.stdout
    good = committed(tmp_path / "good", "backwright", rates="x = 1\n")
    assert good.returncode == 0, good.stdout + good.stderr


def test_what_is_safe_is_corrected_before_a_commit(tmp_path: Path) -> None:
    fixed = committed(tmp_path / "bare", "backwright-fix", bare=BARE)
    assert "files were modified by this hook" in fixed.stdout, fixed.stderr
    text = (tmp_path / "bare/bare.py").read_text("utf-8")
    assert text == BARE.replace("except:", "except Exception:")
