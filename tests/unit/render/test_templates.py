import errno
import importlib

import jinja2
import pytest

from backwright.render import templates

CONSTANT = "service/app/application/commands/unset.py.jinja"


@pytest.fixture(autouse=True)
def _nothing_compiled() -> None:
    importlib.reload(templates)


class TestFill:
    def test_gives_the_text(self) -> None:
        assert "UNSET" in templates.fill(CONSTANT, {})

    def test_refuses_what_the_context_lacks(self) -> None:
        with pytest.raises(jinja2.UndefinedError):
            templates.fill("service/app/main.py.jinja", {})

    def test_does_without_a_safe_place_for_what_it_compiles(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def unsafe(_: jinja2.FileSystemBytecodeCache) -> str:
            raise RuntimeError

        cache = jinja2.FileSystemBytecodeCache
        monkeypatch.setattr(cache, "_get_default_cache_dir", unsafe)
        assert "UNSET" in templates.fill(CONSTANT, {})

    def test_does_without_room_for_what_it_compiles(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        cache = jinja2.FileSystemBytecodeCache
        monkeypatch.setattr(cache, "dump_bytecode", full)
        monkeypatch.setattr(cache, "load_bytecode", lambda *_: None)
        assert "UNSET" in templates.fill(CONSTANT, {})


class TestTemplatePaths:
    def test_lays_later_overlays_over_earlier_ones(self) -> None:
        plain = templates.template_paths([])
        laid = templates.template_paths(["api_keys"])
        assert plain.keys() < laid.keys()
        assert all(path.startswith(("service/", "api_keys/")) for path in laid.values())

    @pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
    def test_pin_alike_with_and_without_encryption(self, name: str) -> None:
        plain, encrypted = (
            templates.fill(f"{overlay}/{name}.jinja", {}).splitlines()
            for overlay in ("service", "encryption")
        )
        assert set(plain) < set(encrypted)
