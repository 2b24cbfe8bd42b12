"""A real editor's client and the server's own process, over their pipes."""

from pathlib import Path

import pytest
from lsprotocol import types

from tests.unit.editor.client import Editor, edited, tell

SERVICE = """\
from app.repository import load

async def totals(db, keys):
    return [await load(db, key) for key in keys]
"""
HARMLESS = """\
async def load(db: object, key: int) -> object:
    return key
"""
QUERYING = """\
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

async def load(db: AsyncSession, key: int) -> object:
    return await db.scalar(select(key))
"""
CALLING = 'import requests\n\ndef a():\n    return "😀é", requests.get("ü")\n'
SETTINGS = '[tool.backwright.rules]\nunused-definition = "off"\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BACKWRIGHT_CACHE", str(tmp_path / "memory"))
    root = tmp_path / "a project"
    (root / "app").mkdir(parents=True)
    (root / "pyproject.toml").write_text(SETTINGS)
    (root / "app/service.py").write_text(SERVICE)
    (root / "app/repository.py").write_text(HARMLESS)
    (root / "app/calling.py").write_text(CALLING)
    return root


def codes(found: list[types.Diagnostic]) -> set[object]:
    return {one.code for one in found}


def test_what_is_typed_in_one_file_shows_in_another_before_it_is_saved(
    project: Path,
) -> None:
    async def story(editor: Editor) -> None:
        editor.open("app/service.py")
        assert "query-in-loop" not in codes(await editor.shown("app/service.py"))
        editor.open("app/repository.py")
        await editor.shown("app/service.py")
        editor.change("app/repository.py", QUERYING)
        found = await editor.shown("app/service.py")
        assert "query-in-loop" in codes(found)
        editor.change("app/repository.py", HARMLESS)
        assert "query-in-loop" not in codes(await editor.shown("app/service.py"))

    tell(project, story)
    assert (project / "app/repository.py").read_text() == HARMLESS


def test_a_correction_and_an_exception_are_offered_where_the_finding_is(
    project: Path,
) -> None:
    async def story(editor: Editor) -> None:
        editor.open("app/calling.py")
        (one,) = await editor.shown("app/calling.py")
        assert one.range.start == types.Position(3, 18)  # the smile counts as two
        offered = await editor.actions("app/calling.py", one.range)
        correct, allow = offered.values()
        assert "client-without-timeout (may change" in correct.title
        assert '"ü", timeout=10)' in edited(CALLING, correct)
        assert not correct.is_preferred
        editor.change("app/calling.py", edited(CALLING, allow))
        told = await editor.shown("app/calling.py")
        assert "bad-suppression" in codes(told)  # a reason is still to be given
        reasoned = edited(CALLING, allow).replace("because ", "because it is local")
        editor.change("app/calling.py", reasoned)
        assert await editor.shown("app/calling.py") == []
        away = types.Range(types.Position(0, 0), types.Position(0, 0))
        assert await editor.actions("app/calling.py", away) == {}

    tell(project, story)


def test_all_that_is_safe_is_corrected_at_once(project: Path) -> None:
    text = "def a():\n    try:\n        b()\n    except:\n        c()\n"
    (project / "app/bare.py").write_text(text * 2)

    async def story(editor: Editor) -> None:
        editor.open("app/bare.py")
        found = await editor.shown("app/bare.py")
        assert "bare-except" in codes(found)
        whole = types.Range(types.Position(0, 0), types.Position(0, 0))
        kind = "source.fixAll"
        (action,) = (await editor.actions("app/bare.py", whole, kind)).values()
        after = edited(text * 2, action)
        editor.change("app/bare.py", after)
        assert "bare-except" not in codes(await editor.shown("app/bare.py"))

    tell(project, story)


def test_the_card_of_a_finding_says_why_and_how(project: Path) -> None:
    async def story(editor: Editor) -> None:
        editor.open("app/calling.py")
        await editor.shown("app/calling.py")
        card = await editor.hover("app/calling.py", 3, 20)
        assert "**client-without-timeout** (warning)" in card
        assert "takes a worker with it" in card
        assert "*Good*\n```python\nimport requests" in card
        assert await editor.hover("app/calling.py", 0, 0) == ""

    tell(project, story)


def test_settings_are_read_again_when_they_change(project: Path) -> None:
    settings = project / "pyproject.toml"
    off = f'{SETTINGS}client-without-timeout = "off"\n'

    async def story(editor: Editor) -> None:
        editor.open("app/calling.py")
        assert await editor.shown("app/calling.py")
        settings.write_text(off)
        event = types.FileEvent(editor.uri("pyproject.toml"), types.FileChangeType(2))
        changes = types.DidChangeWatchedFilesParams([event])
        editor.client.workspace_did_change_watched_files(changes)
        assert await editor.shown("app/calling.py") == []
        assert editor.watched == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]
        editor.open("pyproject.toml")
        assert await editor.shown("pyproject.toml") == []
        settings.write_text(f"{off}[tool.backwright]\nbasline = 1\n")
        settings.write_text("[tool.backwright]\nbasline = 'x'\n")
        editor.save("pyproject.toml")
        assert codes(await editor.shown("pyproject.toml")) == {"bad-settings"}

    tell(project, story)


def test_a_checkout_of_many_files_is_one_change(project: Path) -> None:
    async def story(editor: Editor) -> None:
        editor.open("app/calling.py")
        await editor.shown("app/calling.py")
        kind = types.FileChangeType.Changed
        paths = [f"app/m{number}.py" for number in range(500)]
        events = [types.FileEvent(editor.uri(path), kind) for path in paths]
        changes = types.DidChangeWatchedFilesParams(events)
        editor.client.workspace_did_change_watched_files(changes)
        await editor.shown("app/calling.py")
        editor.change("app/calling.py", "x = 1\n")
        assert await editor.shown("app/calling.py") == []

    tell(project, story)


def test_a_blueprint_is_told_what_is_wrong_with_it(project: Path) -> None:
    text = "service: shop\nentities:\n  Thing:\n    fields:\n      name: strng(40)\n"
    (project / "shop.yaml").write_text(text)

    async def story(editor: Editor) -> None:
        editor.open("shop.yaml")
        (one,) = await editor.shown("shop.yaml")
        assert (one.code, one.range.start.line) == ("unknown-type", 4)
        editor.change("shop.yaml", text.replace("strng", "string"))
        assert "unknown-type" not in codes(await editor.shown("shop.yaml"))

    tell(project, story)


def test_half_a_line_is_a_finding_and_not_the_end(project: Path) -> None:
    async def story(editor: Editor) -> None:
        editor.open("app/calling.py")
        await editor.shown("app/calling.py")
        editor.change("app/calling.py", "def a(:\n")
        assert codes(await editor.shown("app/calling.py")) == {"unreadable-file"}
        editor.change("app/calling.py", "x = 1\0\n")
        assert codes(await editor.shown("app/calling.py")) == {"unreadable-file"}
        editor.change("app/calling.py", CALLING)
        assert "client-without-timeout" in codes(await editor.shown("app/calling.py"))

    tell(project, story)
