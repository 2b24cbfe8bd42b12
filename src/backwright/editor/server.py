"""Answers an editor: findings as it types, quick fixes, and what a rule says."""

import asyncio
from collections.abc import Callable
from importlib.metadata import version

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from backwright.diagnostics import Diagnostic
from backwright.editor.actions import FIX_ALL, fix_all, fixes
from backwright.editor.cards import card
from backwright.editor.desk import Desk
from backwright.editor.places import range_of, shown
from backwright.rules import all_rules

WATCHED = ("**/*.py", "**/pyproject.toml", "**/.backwright-baseline.json")
KINDS = types.CodeActionOptions(
    code_action_kinds=[types.CodeActionKind.QuickFix, FIX_ALL]
)


class Server(LanguageServer):
    """The language server; what is open lies on its desk."""

    def __init__(self) -> None:
        """Make a server that answers what this file has an answer for."""
        # Of a change only what the text is now: pygls parts lines at form feeds.
        whole = types.TextDocumentSyncKind.Full
        super().__init__("backwright", version("backwright"), whole)
        self.desk = Desk(self.opened, self.tell)
        for name, answer in ANSWERS.items():
            self.feature(name)(answer)
        self.feature(types.TEXT_DOCUMENT_CODE_ACTION, KINDS)(offer)

    def opened(self) -> list[TextDocument]:
        """Return the documents that are open now."""
        return list(self.workspace.text_documents.values())

    def tell(self, document: TextDocument, found: list[Diagnostic]) -> None:
        """Show what was found in a document."""
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(
                uri=document.uri,
                version=document.version,
                diagnostics=[shown(one, document) for one in found],
            )
        )

    def found_in(self, uri: str, place: types.Range) -> list[Diagnostic]:
        """Return what was found in a part of a document."""
        document = self.workspace.get_text_document(uri)
        return [
            one
            for one in self.desk.found(document)
            if _meet(range_of(one, document), place)
        ]


async def opened(server: Server, asked: types.DidOpenTextDocumentParams) -> None:
    """Look at a document that was opened."""
    await server.desk.look(asked.text_document.uri, 0)


async def changed(server: Server, asked: types.DidChangeTextDocumentParams) -> None:
    """Look at a document once its author pauses."""
    await server.desk.look(asked.text_document.uri)


async def saved(server: Server, asked: types.DidSaveTextDocumentParams) -> None:
    """Look at a document that was saved."""
    await server.desk.look(asked.text_document.uri, 0)


def closed(server: Server, asked: types.DidCloseTextDocumentParams) -> None:
    """Clear what was shown of a document that is closed."""
    empty = types.PublishDiagnosticsParams(asked.text_document.uri, [])
    server.text_document_publish_diagnostics(empty)


async def changed_on_disk(
    server: Server, asked: types.DidChangeWatchedFilesParams
) -> None:
    """Look again where files or settings have changed without the editor."""
    # All at once: of the many that a checkout changes, only the last causes a look.
    await asyncio.gather(*(server.desk.look(event.uri) for event in asked.changes))


async def watch(server: Server, asked: types.InitializedParams) -> None:
    """Ask the editor to tell of files that change without it, if it can."""
    del asked
    able = server.client_capabilities.workspace
    watches = able.did_change_watched_files if able else None
    if not (watches and watches.dynamic_registration):
        return
    watchers = [types.FileSystemWatcher(glob_pattern=one) for one in WATCHED]
    registration = types.Registration(
        id="backwright-files",
        method=types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
        register_options=types.DidChangeWatchedFilesRegistrationOptions(watchers),
    )
    asking = types.RegistrationParams([registration])
    await server.client_register_capability_async(asking)


def explain(server: Server, asked: types.HoverParams) -> types.Hover | None:
    """Return what there is to say about the findings at a place."""
    place = types.Range(asked.position, asked.position)
    found = server.found_in(asked.text_document.uri, place)
    if not found:
        return None
    cards = [card(one, all_rules().get(one.code)) for one in found]
    text = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(cards))
    return types.Hover(text)


def offer(server: Server, asked: types.CodeActionParams) -> list[types.CodeAction]:
    """Return what can be done about the findings at a place."""
    document = server.workspace.get_text_document(asked.text_document.uri)
    only = asked.context.only or [types.CodeActionKind.QuickFix, FIX_ALL]
    offered: list[types.CodeAction] = []
    if types.CodeActionKind.QuickFix in only:
        found = server.found_in(document.uri, asked.range)
        offered += fixes(found, document, all_rules())
    if any(FIX_ALL.startswith(kind) for kind in only):
        whole = fix_all(server.desk.found(document), document, all_rules())
        offered += [whole] if whole else []
    return offered


def _meet(one: types.Range, other: types.Range) -> bool:
    return one.start <= other.end and other.start <= one.end


ANSWERS: dict[str, Callable[..., object]] = {
    types.INITIALIZED: watch,
    types.TEXT_DOCUMENT_DID_OPEN: opened,
    types.TEXT_DOCUMENT_DID_CHANGE: changed,
    types.TEXT_DOCUMENT_DID_SAVE: saved,
    types.TEXT_DOCUMENT_DID_CLOSE: closed,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: changed_on_disk,
    types.TEXT_DOCUMENT_HOVER: explain,
}
