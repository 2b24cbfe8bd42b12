"""`lsp` says what it needs; how it serves is told in `tests/unit/editor`."""

import sys

import pytest

from backwright.cli.main import run


@pytest.mark.parametrize("missing", ["pygls", "lsprotocol"])
def test_says_how_to_install_what_it_needs(
    missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith("backwright.editor")]:
        monkeypatch.delitem(sys.modules, name)
    for name in [name for name in sys.modules if name.startswith(f"{missing}.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    assert run(["lsp"]) == 2
    assert "pip install 'backwright[lsp]'" in capsys.readouterr().err
