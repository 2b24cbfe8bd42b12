"""`backwright lsp`: serve an editor: findings where people type."""

import click

EXTRA = "pygls"


@click.command()
@click.option("--stdio", is_flag=True, help="As editors say it; there is no other way.")
def command(*, stdio: bool) -> None:
    """Serve an editor over standard input and output (the language server protocol)."""
    del stdio
    try:
        from backwright.editor.server import Server  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {EXTRA, "lsprotocol"}:
            raise
        raise click.UsageError(
            "the language server needs pygls: pip install 'backwright[lsp]'"
        ) from error
    Server().start_io()
