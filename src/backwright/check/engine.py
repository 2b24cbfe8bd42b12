"""Holds a project to a standard: recalls the outcome, or runs over what has changed."""

import gc
import hashlib
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from backwright.check.cache import Cache, cache_folder
from backwright.check.checked import Checked
from backwright.check.memory import code_version, packed, unpacked
from backwright.check.root import find_root
from backwright.check.scan import Scan, is_under, scan
from backwright.check.settings import Settings, read_settings
from backwright.check.sources import Sources
from backwright.diagnostics import Diagnostic

if TYPE_CHECKING:
    from backwright.check.rule import Rules


class Check:
    """One run over one project."""

    def __init__(  # noqa: PLR0913 - a project, what to ask of it, and how to run
        self,
        root: Path,
        rules: "Rules | Callable[[], Rules]",
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
            problems = self.settings.weighed(seen.problems)
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
        # Where nothing has changed, nothing is joined.
        from backwright.check.whole import Whole  # noqa: PLC0415 - if it changed

        given = (self._given, self._sources, self._cache, self._jobs)
        return Whole(self.root, self.settings, *given).run(seen)


def check(
    paths: Iterable[Path],
    rules: "Rules | Callable[[], Rules]",
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
