"""One run over a project in which something has changed: read, join, run the rules."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from backwright.check.analysis import Analysis, analyse, analyse_all, analyse_unsaved
from backwright.check.cache import Cache, Known
from backwright.check.checked import Checked
from backwright.check.closure import closure_digests, import_graph
from backwright.check.facts.forms import Body, Outline
from backwright.check.finding import Finding
from backwright.check.memory import kept, restored
from backwright.check.rule import Rules
from backwright.check.running import Noted, note, run_in_file, run_in_project
from backwright.check.scan import SQL, Scan, Stamp
from backwright.check.settings import FILE as SETTINGS
from backwright.check.settings import Settings, unknown_rules
from backwright.check.sources import Sources
from backwright.check.verdict import to_diagnostics
from backwright.check.view.layers import Layers
from backwright.check.view.project import Project
from backwright.diagnostics import Diagnostic, Position

LARGEST_TEXT = 500_000


@dataclass
class Whole:
    """A project as it is now, and what is remembered of it.

    Attributes:
        root: The project's folder.
        settings: The standard and the project's own words.
        given: The rules by name, or what loads them.
        sources: The texts.
        cache: What is remembered, and will be.
        jobs: How many processes at most.
    """

    root: Path
    settings: Settings
    given: Rules | Callable[[], Rules]
    sources: Sources
    cache: Cache
    jobs: int | None = None
    _fresh: dict[str, Analysis] = field(default_factory=dict)

    @cached_property
    def _rules(self) -> Rules:
        """The rules that the standard asks for, each with its threshold."""
        rules = self.given() if callable(self.given) else self.given
        wanted = {
            name: rule for name, rule in rules.items() if self.settings.asks_for(name)
        }
        thresholds = self.settings.standard.thresholds
        for name, rule in wanted.items():
            rule.threshold = thresholds.get(name, type(rule).threshold)
        return wanted

    def run(self, seen: Scan) -> Checked:
        """Check the project whose files were seen."""
        known = self._read_changed(seen, self.cache.files())
        outlines = {
            path: self._outline(path, one) for path, one in known.items() if one.outline
        }

        def body(path: str) -> Body:
            return self._body(path, known[path].digest)

        layers = Layers(self.settings.layout)
        project = Project(outlines, body, layers, self._texts(seen))
        noted = self._in_files(project, known)
        self._add_project_findings(project, noted)
        diagnostics = self.settings.weighed(self._unreadable(known))
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
        self.cache.forget(path for path in known if path not in seen.python)
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
        self.cache.learn(fresh)
        self.cache.stamp(touched)
        return dict(sorted(result.items()))

    def _analyse(self, changed: dict[str, int]) -> Iterable[Analysis]:
        held = {path: self.sources.unsaved.get(path) for path in changed}
        saved = {path: size for path, size in changed.items() if held[path] is None}
        yield from analyse_all(str(self.root), saved, self.jobs)
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
        raw = fresh.body if fresh else self.cache.body(path, digest)
        # What the memory has lost is read again.
        body: Body = restored(raw or analyse(str(self.root), path).body)
        return body

    def _texts(self, seen: Scan) -> dict[str, str]:
        return {
            path: self.sources.text(path)
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
            noted[path] = note(found, file, self.sources)
            fresh.append((wanted, kept(noted[path]), path))
        self.cache.keep_found(fresh)
        return {path: one.weighed(project) for path, one in noted.items()}

    def _add_project_findings(self, project: Project, noted: dict[str, Noted]) -> None:
        by_path: dict[str, list[tuple[str, Finding]]] = {}
        for rule, finding in run_in_project(self._rules, project):
            by_path.setdefault(finding.path, []).append((rule, finding))
        for path, found in by_path.items():
            before = noted.get(path, Noted((), ()))
            noted[path] = before.with_more(found, self.sources, path)

    def _unknown_rules(self) -> Iterable[Diagnostic]:
        rules = self.given() if callable(self.given) else None
        if rules is None:
            # Whoever gives some rules asks for these, whatever else the settings name.
            return ()
        return unknown_rules(self.settings, rules, self.sources.text(SETTINGS))

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
