"""An editor: a client of the protocol that talks to a server of its own process."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

SECONDS = 60
Story = Callable[["Editor"], Awaitable[None]]


class Editor:
    """Opens, changes and saves files of a folder, and notes what it is shown."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.client = LanguageClient("editor", "1")
        self.watched: list[str] = []
        self._shown: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def show(told: types.PublishDiagnosticsParams) -> None:
            self._shown.put_nowait(told)

        @self.client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def watch(asked: types.RegistrationParams) -> None:
            self.watched += [one.method for one in asked.registrations]

    def uri(self, path: str) -> str:
        return (self.root / path).as_uri()

    async def start(self) -> None:
        script = Path(sys.executable).with_name("backwright")
        await self.client.start_io(sys.executable, str(script), "lsp", "--stdio")
        watching = types.DidChangeWatchedFilesClientCapabilities(
            dynamic_registration=True
        )
        able = types.WorkspaceClientCapabilities(did_change_watched_files=watching)
        await self.client.initialize_async(
            types.InitializeParams(
                capabilities=types.ClientCapabilities(workspace=able),
                root_uri=self.root.as_uri(),
            )
        )
        self.client.initialized(types.InitializedParams())

    async def stop(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    def open(self, path: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        document = types.TextDocumentItem(self.uri(path), "python", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))

    def change(self, path: str, text: str) -> None:
        document = types.VersionedTextDocumentIdentifier(2, self.uri(path))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        asked = types.DidChangeTextDocumentParams(document, [whole])
        self.client.text_document_did_change(asked)

    def save(self, path: str) -> None:
        document = types.TextDocumentIdentifier(self.uri(path))
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(document))

    async def shown(self, path: str) -> list[types.Diagnostic]:
        """Wait until something is shown for a file."""
        while True:
            told = await asyncio.wait_for(self._shown.get(), SECONDS)
            if told.uri == self.uri(path):
                return list(told.diagnostics)

    async def actions(
        self, path: str, place: types.Range, *kinds: str
    ) -> dict[str, types.CodeAction]:
        document = types.TextDocumentIdentifier(self.uri(path))
        context = types.CodeActionContext([], only=kinds or None)
        asked = types.CodeActionParams(document, place, context)
        offered = await self.client.text_document_code_action_async(asked)
        return {
            one.title: one for one in offered or [] if isinstance(one, types.CodeAction)
        }

    async def hover(self, path: str, line: int, character: int) -> str:
        document = types.TextDocumentIdentifier(self.uri(path))
        asked = types.HoverParams(document, types.Position(line, character))
        hover = await self.client.text_document_hover_async(asked)
        assert hover is None or isinstance(hover.contents, types.MarkupContent)
        return hover.contents.value if hover else ""


def tell(root: Path, story: Story) -> None:
    """Let a story happen in an editor."""

    async def run() -> None:
        editor = Editor(root)
        await editor.start()
        try:
            await story(editor)
        finally:
            await editor.stop()

    asyncio.run(run())


def edited(text: str, action: types.CodeAction) -> str:
    """Return a text after the one edit of an action, in units of UTF-16."""
    assert action.edit is not None
    ((edit,),) = (action.edit.changes or {}).values()
    raw = text.encode("utf-16-le")
    start, end = (_offset(text, each) for each in (edit.range.start, edit.range.end))
    new = raw[:start] + edit.new_text.encode("utf-16-le") + raw[end:]
    return new.decode("utf-16-le")


def _offset(text: str, place: types.Position) -> int:
    before = text.split("\n")[: place.line]
    return 2 * place.character + sum(
        len(f"{line}\n".encode("utf-16-le")) for line in before
    )
