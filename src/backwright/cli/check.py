"""`backwright check`: hold a codebase to its standard."""

import sys
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from backwright.check.baseline import compare, read_baseline
from backwright.check.checked import Checked
from backwright.check.engine import Check
from backwright.check.reports.forms import FORMS, render
from backwright.check.reports.layer_map import layer_map
from backwright.check.reports.places import named_for
from backwright.check.reports.report import NO_LAYERS, Report
from backwright.check.reports.text import statistics as count
from backwright.check.root import find_root
from backwright.check.scan import UNREADABLE, Scan, is_above, is_under, scan
from backwright.check.settings import Settings, read_settings
from backwright.check.sources import Sources
from backwright.cli.screen import coloured, counted, not_possible, progress, tell, using
from backwright.diagnostics import Diagnostic, Rejected, Severity
from backwright.standards.reading import standard_names

if TYPE_CHECKING:
    from backwright.check.rule import Rules

FINDINGS = 1
GLANCE_SECONDS = 0.5
MOST_ROUNDS = 10
EXPLAINING = frozenset({"html", "sarif"})
DRAWING = frozenset({"html"})


@click.command(epilog="Ends with 0 if nothing but hints was found, 1 if more was.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--standard",
    type=click.Choice(standard_names()),
    help="Hold it to this standard instead of its own.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    help="How to report; as text if not said.",
)
@click.option("--output", type=click.Path(path_type=Path), help="Write to this file.")
@click.option("--changed", is_flag=True, help="Only files changed since HEAD.")
@click.option("--since", metavar="REV", help="Only files changed since a revision.")
@click.option("--statistics", is_flag=True, help="How often each rule was broken.")
@click.option("--no-cache", is_flag=True, help="Remember nothing, recall nothing.")
@click.option("--no-baseline", is_flag=True, help="Show what the baseline covers.")
@click.option("--jobs", type=click.IntRange(1), help="How many processes at most.")
@click.option("--with-tools", is_flag=True, help="Ask other linters too.")
@click.option("--fix", is_flag=True, help="Correct what is safe to correct.")
@click.option("--unsafe", is_flag=True, help="With --fix: what is not safe too.")
@click.option("--watch", is_flag=True, help="Check again after each change.")
def command(paths: tuple[Path, ...], **options: object) -> None:
    """Check the project around PATHS; report on what lies under them.

    `backwright explain RULE` says why a rule is one, and how to keep it.
    """
    if options["unsafe"] and not options["fix"]:
        raise click.UsageError("--unsafe goes with --fix")
    wanted = paths or (Path(),)
    run = Run(find_root(wanted), wanted, options)
    if options["watch"]:
        _watch(run)
    elif run.failed():
        raise click.exceptions.Exit(FINDINGS)


@dataclass
class Run:
    """One check as the options ask for it; its settings are read each time."""

    root: Path
    wanted: tuple[Path, ...]
    options: Mapping[str, object]

    def failed(self) -> bool:
        """Check, correct if asked, report; tell whether anything was found."""
        report = self._report()
        if self.options["fix"]:
            unsafe = bool(self.options["unsafe"])
            for _ in range(MOST_ROUNDS):
                if not _fixed(self.root, report.found, unsafe=unsafe):
                    break
                report = self._report()
        self._tell(report)
        return any(one.severity > Severity.INFO for one in report.found)

    def settings(self) -> Settings:
        """Return what the project asks for now."""
        standard = self.options["standard"]
        return read_settings(self.root, str(standard) if standard else None)

    def _report(self) -> Report:
        settings = self.settings()
        checked = self._check(settings)
        told = checked.diagnostics
        if not any(is_under(path, self.root, self.wanted) for path in checked.read):
            click.echo("Nothing here is checked: no Python, or left out.", err=True)
        if self.options["with_tools"]:
            told = _with_tools(self.root, told, settings)
        found = [one for one in told if self._concerns(one)]
        found = _only_changed(self.root, found, self.options)
        report = Report(
            found,
            name=checked.root.name,
            rules=_load_rules() if self.options["form"] in EXPLAINING else {},
            layers=layer_map(checked.project, told)
            if checked.project and self.options["form"] in DRAWING
            else NO_LAYERS,
            everything=found,
        )
        if self.options["no_baseline"]:
            return report
        return self._beside_baseline(report, self.root / settings.baseline)

    def _concerns(self, one: Diagnostic) -> bool:
        """Tell whether it lies under the paths, or is a closed folder above them."""
        return is_under(one.path, self.root, self.wanted) or (
            one.code == UNREADABLE and is_above(one.path, self.root, self.wanted)
        )

    def _check(self, settings: Settings) -> Checked:
        jobs = self.options["jobs"]
        check = Check(
            self.root,
            _load_rules,
            settings,
            cached=not self.options["no_cache"],
            jobs=jobs if isinstance(jobs, int) else None,
        )
        return check.run(joined=self.options["form"] in DRAWING)

    def _beside_baseline(self, report: Report, path: Path) -> Report:
        whole = read_baseline(path)
        baseline = Counter(
            {
                key: count
                for key, count in whole.items()
                if is_under(key[0], self.root, self.wanted)
            }
        )
        if not baseline:
            return report
        compared = compare(report.found, baseline)
        if compared.known:
            known = counted(len(compared.known), "finding")
            click.echo(f"The baseline covers {known}.", err=True)
        if compared.gone and not (self.options["changed"] or self.options["since"]):
            gone = f"Mended since the baseline: {counted(compared.gone, 'finding')};"
            click.echo(f"{gone} `backwright adopt` drops what is mended.", err=True)
        return replace(report, found=compared.new, baseline=baseline)

    def _tell(self, report: Report) -> None:
        counted = self.options["statistics"]
        form = str(self.options["form"])
        found = named_for(form, self.root, report.found)
        text = count(found) if counted else render(form, replace(report, found=found))
        output = self.options["output"]
        if isinstance(output, Path):
            with using(output, "write"):
                output.write_text(text + "\n", encoding="utf-8")
        else:
            click.echo(coloured(text) if form == "text" else text)


def _load_rules() -> "Rules":
    # Where nothing has changed, no rule is needed.
    from backwright.rules import all_rules  # noqa: PLC0415

    return all_rules()


def _with_tools(
    root: Path, ours: list[Diagnostic], settings: Settings
) -> list[Diagnostic]:
    """Add what other tools find, and tell of those that could not be asked."""
    from backwright.check.external.asking import ask, fold, unneeded  # noqa: PLC0415
    from backwright.check.external.job import Job  # noqa: PLC0415
    from backwright.check.external.table import NAMES  # noqa: PLC0415
    from backwright.workspace.programs import Finished, run  # noqa: PLC0415

    def start(job: Job) -> Finished:
        program, *arguments = job.command
        beside = Path(sys.executable).parent / program
        command = [str(beside) if beside.exists() else program, *arguments]
        return run(command, root, text=job.text, environment=job.environment)

    seen = scan(root, settings.excludes)
    with progress("Asking other tools"):
        answers = ask(root, [*seen.python, *seen.texts], start)
    for line in answers.silent:
        click.echo(line, err=True)
    theirs, sources = answers.found, Sources(root)
    if not answers.silent:
        only_theirs = NAMES - _load_rules().keys()
        theirs = [*theirs, *unneeded(theirs, seen.python, only_theirs, sources)]
    return fold(ours, theirs, settings, sources)


def _only_changed(
    root: Path, found: list[Diagnostic], options: Mapping[str, object]
) -> list[Diagnostic]:
    revision = options["since"] or ("HEAD" if options["changed"] else "")
    if not revision:
        return found
    from backwright.workspace.programs import run  # noqa: PLC0415

    asked = ["-z", "--name-only", "--relative", "--end-of-options", str(revision), "--"]
    differing = ["git", "diff", *asked]
    untracked = ["git", "ls-files", "-z", "--others", "--exclude-standard"]
    changed: set[str] = set()
    # Outside a repository only `ls-files` says so plainly.
    for arguments in (untracked, differing):
        with not_possible():
            finished = run(arguments, root)
        if finished.code:
            said = finished.errors.strip().partition("\n")[0]
            raise click.UsageError(f"git says: {said.removeprefix('fatal: ')}")
        changed.update(finished.output.split("\0"))
    return [one for one in found if one.path in changed]


def _fixed(root: Path, found: list[Diagnostic], *, unsafe: bool) -> bool:
    """Correct what can be; tell whether anything was."""
    from backwright.check.mending import mend  # noqa: PLC0415
    from backwright.workspace.replace import replace as write  # noqa: PLC0415

    mended = mend(root, found, _load_rules(), unsafe=unsafe)
    for path, text in mended.texts.items():
        with not_possible():
            write(root / path, text)
    if mended.corrected:
        corrected = counted(mended.corrected, "finding")
        files = counted(len(mended.texts), "file")
        click.echo(f"Corrected {corrected} in {files}.", err=True)
    return bool(mended.corrected)


def _watch(run: Run) -> None:
    """Check whenever a file has changed."""
    click.echo("Watching; stop with Ctrl-C.", err=True)
    before: Scan | tuple[Diagnostic, ...] | None = None
    with suppress(KeyboardInterrupt):
        while True:
            before = _glance(run, before)
            time.sleep(GLANCE_SECONDS)
    click.echo("Stopped.", err=True)


def _glance(
    run: Run, before: Scan | tuple[Diagnostic, ...] | None
) -> Scan | tuple[Diagnostic, ...]:
    """Check if anything has changed; return what there was to see."""
    try:
        seen = scan(run.root, run.settings().excludes)
        if seen != before:
            run.failed()
    except Rejected as rejected:
        if rejected.diagnostics != before:
            tell(rejected.diagnostics)
        return rejected.diagnostics
    return seen
