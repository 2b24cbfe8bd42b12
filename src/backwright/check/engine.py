"""Holds a project to a standard: scan, read what changed, join, run the rules."""

import gc
import hashlib
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from backwright.check.analysis import Analysis, analyse, analyse_all, analyse_unsaved
from backwright.check.cache import Cache, Known, cache_folder
from backwright.check.closure import closure_digests, import_graph
from backwright.check.facts.forms import Body, Outline
from backwright.check.finding import Finding
from backwright.check.memory import code_version, kept, packed, restored, unpacked
from backwright.check.root import find_root
from backwright.check.rule import Rule
from backwright.check.running import Noted, note, run_in_file, run_in_project
from backwright.check.scan import SQL, Scan, Stamp, is_under, scan
from backwright.check.settings import FILE as SETTINGS
from backwright.check.settings import Settings, read_settings, unknown_rules
from backwright.check.sources import Sources
from backwright.check.verdict import to_diagnostics, weighed
from backwright.check.view.layers import Layers
from backwright.check.view.project import Project
from backwright.diagnostics import Diagnostic, Position

LARGEST_TEXT = 500_000


@dataclass
class Checked:
    """A project after the check.

    Attributes:
        diagnostics: What was found, in order of place.
        root: The project's folder; paths are relative to it.
        lines: How many lines of Python were held to the standard.
        files: How many files.
        project: The joined view; None where nothing had changed.
        read: The paths of all that was read.
    """

    diagnostics: list[Diagnostic] = field(default_factory=list)
    root: Path = Path()
    lines: int = 0
    files: int = 0
    project: Project | None = None
    read: tuple[str, ...] = ()


Rules = Mapping[str, Rule]


class Check:
    """One run over one project."""

    def __init__(  # noqa: PLR0913 - a project, what to ask of it, and how to run
        self,
        root: Path,
        rules: Rules | Callable[[], Rules],
        settings: Settings,
        *,
        cached: bool = True,
        jobs: int | None = None,
        unsaved: Mapping[str, str] | None = None,
    ) -> None:
        """Prepare a run.

        Args:
            root: The project's folder.
            rules: The rules by name, or what loads them if anything has changed.
            settings: The standard and the project's own words.
            cached: Whether to remember between runs.
            jobs: How many processes at most.
            unsaved: Texts by relative path that go before those on disk.
        """
        self.root = root
        self.settings = settings
        self._sources = Sources(root, unsaved)
        self._jobs = jobs
        self._given = rules
        version = f"{sys.version}{code_version()}{settings!r}"
        if not callable(rules):
            version += "".join(sorted(rules))
        digest = hashlib.blake2b(version.encode(), digest_size=16).hexdigest()
        self._cache = Cache(cache_folder(root) if cached else None, digest)
        self._fresh: dict[str, Analysis] = {}

    @cached_property
    def _rules(self) -> Rules:
        """The rules that the standard asks for, each with its threshold."""
        rules = self._given() if callable(self._given) else self._given
        wanted = {
            name: rule for name, rule in rules.items() if self.settings.asks_for(name)
        }
        thresholds = self.settings.standard.thresholds
        for name, rule in wanted.items():
            rule.threshold = thresholds.get(name, type(rule).threshold)
        return wanted

    def run(self, *, joined: bool = False) -> Checked:
        """Check the project, or recall the outcome if no file has changed.

        Args:
            joined: Whether the joined view is wanted, even if no file has changed.
        """
        collects = gc.isenabled()
        # Facts are many and have no circles: looking for some costs a tenth.
        gc.disable()
        try:
            seen = self._sources.stamped(scan(self.root, self.settings.excludes))
            stamps = repr((seen.python, seen.texts))
            state = hashlib.blake2b(stamps.encode(), digest_size=16).hexdigest()
            problems = weighed(seen.problems, self.settings)
            read = (*seen.python, *seen.texts)
            recalled = self._cache.value("outcome")
            if recalled is not None and recalled[0] == state and not joined:
                _, rows, lines, files = recalled
                found = [*problems, *map(unpacked, rows)]
                return Checked(found, self.root, lines, files, read=read)
            checked = self._run(seen)
            rows = [packed(one) for one in checked.diagnostics]
            outcome = (state, rows, checked.lines, checked.files)
            self._cache.keep("outcome", outcome)
            checked.diagnostics[:0] = problems
            checked.read = read
            return checked
        finally:
            self._cache.close()
            if collects:
                gc.enable()

    def _run(self, seen: Scan) -> Checked:
        known = self._read_changed(seen, self._cache.files())
        outlines = {
            path: self._outline(path, one) for path, one in known.items() if one.outline
        }
        layers = Layers(self.settings.layout)
        body = lambda path: self._body(path, known[path].digest)  # noqa: E731
        project = Project(outlines, body, layers, self._texts(seen))
        noted = self._in_files(project, known)
        self._add_project_findings(project, noted)
        diagnostics = weighed(self._unreadable(known), self.settings)
        diagnostics += to_diagnostics(noted, self._rules, self.settings)
        diagnostics += self._unknown_rules()
        diagnostics.sort(key=lambda one: (one.path, one.position, one.code))
        lines = sum(outline.lines for outline in outlines.values())
        return Checked(diagnostics, self.root, lines, len(known), project)

    def _read_changed(self, seen: Scan, known: dict[str, Known]) -> dict[str, Known]:
        changed = {
            path: stamp.size
            for path, stamp in seen.python.items()
            if path not in known or known[path][:2] != stamp
        }
        self._cache.forget(path for path in known if path not in seen.python)
        result = {path: one for path, one in known.items() if path in seen.python}
        fresh: list[tuple[object, ...]] = []
        touched: list[tuple[int, int, str]] = []
        for one in self._analyse(changed):
            stamp = seen.python[one.path]
            before = known.get(one.path)
            if before and before.digest == one.digest and one.digest:
                result[one.path] = before._replace(mtime=stamp.mtime, size=stamp.size)
                touched.append((*stamp, one.path))
            else:
                result[one.path] = _known(one, stamp)
                self._fresh[one.path] = one
                fresh.append(_row(one, stamp))
        self._cache.learn(fresh)
        self._cache.stamp(touched)
        return dict(sorted(result.items()))

    def _analyse(self, changed: dict[str, int]) -> Iterable[Analysis]:
        held = {path: self._sources.unsaved.get(path) for path in changed}
        saved = {path: size for path, size in changed.items() if held[path] is None}
        yield from analyse_all(str(self.root), saved, self._jobs)
        for path, text in held.items():
            if text is not None:
                yield analyse_unsaved(path, text)

    def _outline(self, path: str, one: Known) -> Outline:
        fresh = self._fresh.get(path)
        if fresh is not None and fresh.facts is not None:
            return fresh.facts.outline
        outline: Outline = restored(one.outline)
        return outline

    def _body(self, path: str, digest: str) -> Body:
        fresh = self._fresh.get(path)
        if fresh is not None and fresh.facts is not None:
            return fresh.facts.body
        raw = fresh.body if fresh else self._cache.body(path, digest)
        # What the memory has lost is read again.
        body: Body = restored(raw or analyse(str(self.root), path).body)
        return body

    def _texts(self, seen: Scan) -> dict[str, str]:
        return {
            path: self._sources.text(path)
            for path, stamp in seen.texts.items()
            if stamp.size < LARGEST_TEXT and not path.endswith(SQL)
        }

    def _in_files(
        self, project: Project, known: Mapping[str, Known]
    ) -> dict[str, Noted]:
        graph = import_graph(project)
        digests = closure_digests(project, graph)
        noted: dict[str, Noted] = {}
        fresh: list[tuple[str, bytes, str]] = []
        for path, file in project.files.items():
            wanted = known[path].digest + digests[file.module]
            if known[path].found and known[path].found_for == wanted:
                noted[path] = restored(known[path].found)
                continue
            found = run_in_file(self._rules, file)
            noted[path] = note(found, file, self._sources)
            fresh.append((wanted, kept(noted[path]), path))
        self._cache.keep_found(fresh)
        return {path: one.standing(project) for path, one in noted.items()}

    def _add_project_findings(self, project: Project, noted: dict[str, Noted]) -> None:
        by_path: dict[str, list[tuple[str, Finding]]] = {}
        for rule, finding in run_in_project(self._rules, project):
            by_path.setdefault(finding.path, []).append((rule, finding))
        for path, found in by_path.items():
            before = noted.get(path, Noted((), ()))
            noted[path] = before.with_more(found, self._sources, path)

    def _unknown_rules(self) -> Iterable[Diagnostic]:
        rules = self._given() if callable(self._given) else None
        if rules is None:
            # Whoever gives some rules asks for these, whatever else the settings name.
            return ()
        return unknown_rules(self.settings, rules, self._sources.text(SETTINGS))

    @staticmethod
    def _unreadable(known: Mapping[str, Known]) -> list[Diagnostic]:
        return [unparsable(path, one.error) for path, one in known.items() if one.error]


def unparsable(path: str, error: tuple[str, int, int]) -> Diagnostic:
    """Return what to tell of a Python file that cannot be read."""
    message, line, column = error
    return Diagnostic(
        path=path,
        code="unreadable-file",
        message=f"cannot be checked: {message}",
        position=Position(line, max(column, 1), max(column, 1)),
        help="Correct it, or exclude it in [tool.backwright].",
    )


def _known(one: Analysis, stamp: Stamp) -> Known:
    return Known(*stamp, one.digest, one.shape, one.outline, one.error, "", b"")


def _row(one: Analysis, stamp: Stamp) -> tuple[object, ...]:
    error = kept(one.error)
    return (one.path, *stamp, one.digest, one.shape, one.outline, one.body, error)


def check(
    paths: Iterable[Path],
    rules: Rules | Callable[[], Rules],
    *,
    settings: Settings | None = None,
    cached: bool = True,
    jobs: int | None = None,
) -> list[Diagnostic]:
    """Hold the project around some paths to its standard.

    Args:
        paths: The files and folders to report on; they belong to one project.
        rules: The rules by name, or what loads them.
        settings: The standard; the project's own settings if not given.
        cached: Whether to remember between runs.
        jobs: How many processes at most; as many as cores if None.

    Raises:
        Rejected: The project's settings are wrong.
    """
    paths = list(paths)
    root = find_root(paths)
    settings = settings or read_settings(root)
    checked = Check(root, rules, settings, cached=cached, jobs=jobs).run()
    return [one for one in checked.diagnostics if is_under(one.path, root, paths)]
