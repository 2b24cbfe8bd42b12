"""What is seeded into a clean service must be found: see benchmarks/check."""

import subprocess
from pathlib import Path

import pytest

from benchmarks.check.mutants import targets
from benchmarks.check.recall import PROMISED, missed, read
from tests.emitted.written import BACKWRIGHT

pytestmark = pytest.mark.emitted


def test_nine_of_ten_violations_are_found(tmp_path: Path) -> None:
    folder = tmp_path / "service"
    command = [str(BACKWRIGHT), "new", "--example", "quickstart", "--into", str(folder)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 (ours)
    told = list(missed(read(folder), targets()["quickstart"]))
    silent = [mutant.rule for mutant, is_missed in told if is_missed]
    assert len(told) > 140
    assert len(silent) <= (1 - PROMISED) * len(told), silent
