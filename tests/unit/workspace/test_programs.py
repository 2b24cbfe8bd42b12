import sys
import time
from pathlib import Path

import pytest

from backwright.diagnostics import Rejected
from backwright.workspace.programs import run


def test_returns_what_a_program_said(tmp_path: Path) -> None:
    program = (
        "import os, sys; print(os.environ['A'], input(), os.getcwd()); sys.exit(3)"
    )
    finished = run(
        [sys.executable, "-c", program], tmp_path, environment={"A": "1"}, text="2\n"
    )
    assert finished.code == 3
    assert finished.output == f"1 2 {tmp_path}\n"


def test_names_a_program_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Rejected, match="no-such-program is needed and was not found"):
        run(["no-such-program"], tmp_path)


def test_ends_a_slow_program_and_what_it_started(tmp_path: Path) -> None:
    child = "import time; time.sleep(1); open('late', 'w')"
    program = (
        f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    )
    with pytest.raises(Rejected, match=r"did not end within 0\.5 seconds"):
        run([sys.executable, "-c", program], tmp_path, seconds=0.5)
    time.sleep(1)
    assert not (tmp_path / "late").exists()


def test_reports_a_folder_to_run_in_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Rejected, match="cannot start"):
        run([sys.executable, "--version"], tmp_path / "no")
