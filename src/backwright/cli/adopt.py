"""`backwright adopt`: take a project as it is, so that it only gets better."""

import tomllib
from collections import Counter
from pathlib import Path

import click

from backwright.check.adoption import learn_layout, settings_text
from backwright.check.baseline import Key, baseline_text, compare, read_baseline
from backwright.check.engine import Check
from backwright.check.reports.text import summary
from backwright.check.root import find_root
from backwright.check.settings import read_settings, said_in
from backwright.cli.screen import not_possible, using
from backwright.diagnostics import Diagnostic, Severity
from backwright.rules import all_rules
from backwright.standards.reading import standard_names
from backwright.workspace.replace import replace


@click.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path), default=".")
@click.option(
    "--standard",
    type=click.Choice(standard_names()),
    default="common",
    help="What to hold it to from now on; `common` if not said.",
)
@click.option("--dry-run", is_flag=True, help="Only show what would be written.")
def command(folder: Path, standard: str, *, dry_run: bool) -> None:
    """Learn the layout of FOLDER; write it, and today's findings as the baseline.

    A check then fails only for what is new. Run it again when something is mended: the
    baseline gets shorter, never longer.
    """
    root = find_root([folder])
    said = said_in(root)[1] is not None
    settings = read_settings(root, None if said else standard)
    # A baseline that cannot be read is told before anything is written.
    before = read_baseline(root / settings.baseline)
    checked = Check(root, all_rules, settings).run(joined=True)
    if checked.project is not None and not said:
        table = settings_text(standard, learn_layout(checked.project))
        _add_settings(root / "pyproject.toml", table, dry_run=dry_run)
        if not dry_run:
            # With its layers said, a project may be told other things.
            settings = read_settings(root)
            checked = Check(root, all_rules, settings).run()
    found = [one for one in checked.diagnostics if one.severity > Severity.INFO]
    broken = {one.code for one in found}
    kept = [name for name in all_rules() if settings.asks_for(name)]
    click.echo(f"{len(kept) - len(broken)} of {len(kept)} rules hold. {summary(found)}")
    if not dry_run:
        _write_baseline(root / settings.baseline, found, before)


def _write_baseline(path: Path, found: list[Diagnostic], before: Counter[Key]) -> None:
    """Write what is found as the baseline; one that is there only gets shorter."""
    if path.exists():
        compared = compare(found, before)
        text = baseline_text(compared.known)
        said = f"{compared.gone} mended and gone from it"
        if compared.new:
            said += f"; {len(compared.new)} new and not taken in"
            said += f" (delete {path.name} first to begin anew)"
    else:
        text = baseline_text(found)
        said = "only what is new will fail a check"
    with using(path, "write"), not_possible():
        path.touch()
        replace(path, text)
    click.echo(f"Wrote {path.name}: {said}.")


def _add_settings(path: Path, table: str, *, dry_run: bool) -> None:
    if dry_run:
        click.echo(table)
        return
    text = path.read_text("utf-8") if path.exists() else ""
    longer = f"{text.rstrip()}\n\n{table}".lstrip()
    try:
        tomllib.loads(longer)
    except tomllib.TOMLDecodeError as error:
        said = f"[tool.backwright] cannot be added to {path.name}: {error}"
        raise click.UsageError(f"{said}; add it by hand:\n\n{table}") from error
    with using(path, "write"), not_possible():
        path.touch()
        replace(path, longer)
    click.echo(f"Added [tool.backwright] to {path.name}.")
