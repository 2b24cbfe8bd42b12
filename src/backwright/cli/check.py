"""`backwright check`: holds a codebase to its standard."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from backwright.check.baseline import compare, read_baseline
from backwright.check.engine import Check, Checked, find_root, is_under
from backwright.check.reports.forms import FORMS, render
from backwright.check.reports.text import statistics as count
from backwright.check.scan import Scan, scan
from backwright.check.settings import Settings, read_settings
from backwright.diagnostics import Diagnostic, Rejected, Severity

if TYPE_CHECKING:
    from backwright.check.engine import Rules

FINDINGS = 1
GLANCE_SECONDS = 0.5


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--standard", help="Hold it to this standard instead of its own.")
@click.option("--format", "form", type=click.Choice(FORMS), default="text")
@click.option("--output", type=click.Path(path_type=Path), help="Write to this file.")
@click.option("--changed", is_flag=True, help="Only files changed since HEAD.")
@click.option("--since", metavar="REV", help="Only files changed since a revision.")
@click.option("--statistics", is_flag=True, help="How often each rule was broken.")
@click.option("--no-cache", is_flag=True, help="Remember nothing, recall nothing.")
@click.option("--no-baseline", is_flag=True, help="Show what the baseline covers.")
@click.option("--jobs", type=click.IntRange(1), help="How many processes at most.")
@click.option("--with-tools", is_flag=True, help="Ask ruff, bandit, hadolint too.")
@click.option("--fix", is_flag=True, help="Correct what is safe to correct.")
@click.option("--unsafe", is_flag=True, help="With --fix: what is not safe too.")
@click.option("--watch", is_flag=True, help="Check again after each change.")
def command(paths: tuple[Path, ...], **options: object) -> None:
    """Check the project around PATHS; report on what lies under them."""
    wanted = paths or (Path(),)
    root = find_root(wanted)
    standard = options["standard"]
    settings = read_settings(root, str(standard) if standard else None)
    run = _runner(root, wanted, settings, options)
    if options["watch"]:
        _watch(root, settings, run)
    elif run():
        raise click.exceptions.Exit(FINDINGS)


def _runner(
    root: Path, wanted: tuple[Path, ...], settings: Settings, options: dict[str, object]
) -> Callable[[], bool]:
    def run() -> bool:
        checked = _check(root, settings, options)
        told = checked.diagnostics
        if options["with_tools"]:
            told = _with_tools(root, told, settings)
        found = [one for one in told if is_under(one.path, root, wanted)]
        found = _only_changed(root, found, options)
        if not options["no_baseline"]:
            found = _beside_baseline(root / settings.baseline, found)
        if options["fix"] and _fixed(root, found, unsafe=bool(options["unsafe"])):
            options["fix"] = False
            return run()
        _report(found, options)
        return any(one.severity > Severity.INFO for one in found)

    return run


def _check(root: Path, settings: Settings, options: dict[str, object]) -> Checked:
    jobs = options["jobs"]
    check = Check(
        root,
        _load_rules,
        settings,
        cached=not options["no_cache"],
        jobs=jobs if isinstance(jobs, int) else None,
    )
    return check.run()


def _load_rules() -> "Rules":
    # Where nothing has changed, no rule is needed.
    from backwright.rules import all_rules  # noqa: PLC0415

    return all_rules()


def _with_tools(
    root: Path, ours: list[Diagnostic], settings: Settings
) -> list[Diagnostic]:
    """Add what other tools find; what we found at the same place is not said twice."""
    from backwright.check.external.tools import TOOLS  # noqa: PLC0415
    from backwright.workspace.programs import run  # noqa: PLC0415

    seen = scan(root, settings.excludes)
    said = {(one.path, one.position.line, one.code) for one in ours}
    found = list(ours)
    for tool in TOOLS:
        paths = [path for path in (*seen.python, *seen.texts) if tool.reads(path)]
        if not paths:
            continue
        try:
            printed = run(tool.command(paths), root).output
        except Rejected as rejected:
            click.echo(str(rejected), err=True)
            continue
        theirs = tool.read(printed, root)
        found += [
            one
            for one in theirs
            if (one.path, one.position.line, one.code) not in said
            and settings.severity(one.code, one.path, one.severity) is not None
        ]
    return sorted(found, key=lambda one: (one.path, one.position, one.code))


def _only_changed(
    root: Path, found: list[Diagnostic], options: dict[str, object]
) -> list[Diagnostic]:
    revision = options["since"] or ("HEAD" if options["changed"] else "")
    if not revision:
        return found
    from backwright.workspace.programs import run  # noqa: PLC0415

    asked = ["--name-only", "--relative", "--end-of-options", str(revision), "--"]
    differing = ["git", "diff", *asked]
    untracked = ["git", "ls-files", "--others", "--exclude-standard"]
    changed: set[str] = set()
    for arguments in (differing, untracked):
        finished = run(arguments, root)
        if finished.code:
            said = finished.errors.strip().partition("\n")[0]
            raise click.UsageError(said or "git failed")
        changed.update(finished.output.splitlines())
    return [one for one in found if one.path in changed]


def _beside_baseline(path: Path, found: list[Diagnostic]) -> list[Diagnostic]:
    baseline = read_baseline(path)
    if not baseline:
        return found
    compared = compare(found, baseline)
    if compared.known:
        click.echo(f"{compared.known} findings are in the baseline.", err=True)
    return compared.new


def _fixed(root: Path, found: list[Diagnostic], *, unsafe: bool) -> bool:
    """Correct what can be; tell whether anything was."""
    from backwright.check.mending import mend  # noqa: PLC0415
    from backwright.workspace.replace import replace  # noqa: PLC0415

    mended = mend(root, found, _load_rules(), unsafe=unsafe)
    for path, text in mended.texts.items():
        replace(root / path, text)
    if mended.corrected:
        said = f"Corrected {mended.corrected} in {len(mended.texts)} files."
        click.echo(said, err=True)
    return bool(mended.corrected)


def _report(found: list[Diagnostic], options: dict[str, object]) -> None:
    text = (
        count(found) if options["statistics"] else render(str(options["form"]), found)
    )
    output = options["output"]
    if isinstance(output, Path):
        output.write_text(text + "\n", encoding="utf-8")
    else:
        click.echo(text)


def _watch(root: Path, settings: Settings, run: Callable[[], bool]) -> None:
    """Check whenever a file has changed."""
    click.echo("Watching; stop with Ctrl-C.", err=True)
    before: Scan | None = None
    while True:
        seen = scan(root, settings.excludes)
        if seen != before:
            run()
        before = seen
        time.sleep(GLANCE_SECONDS)
