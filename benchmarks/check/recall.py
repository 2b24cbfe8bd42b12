"""How many seeded violations are found: `python -m benchmarks.check.recall`."""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from backwright.check.analysis import Analysis, analyse_text
from backwright.check.facts.forms import Body
from backwright.check.memory import restored
from backwright.check.parsing import Unreadable
from backwright.check.rule import Rule
from backwright.check.running import run_in_file, run_in_project
from backwright.check.scan import scan
from backwright.check.settings import Settings, read_settings
from backwright.check.view.layers import Layers
from backwright.check.view.project import Project
from backwright.rules import all_rules
from benchmarks.check.mutants import Files, Mutant, mutants, targets

PROMISED: Final = 0.9
STANDARD: Final = "strict"


class Codebase:
    """A tree of files that is analysed once, and again only where it is changed."""

    def __init__(self, files: Files, settings: Settings) -> None:
        self.files = files
        self._settings = settings
        self._known = _analysed(files)

    def found(
        self, rule: str, mutant: Mutant | None = None
    ) -> Counter[tuple[str, int]]:
        """Return where a rule speaks, in the files of a mutant and in the project."""
        files, known = dict(self.files), dict(self._known)
        changed = mutant.files if mutant else {}
        for path, text in changed.items():
            files.pop(path, None)
            known.pop(path, None)
            if text is not None:
                files[path] = text
        known |= _analysed({path: files[path] for path in changed if path in files})
        project = self._project(files, known)
        rules = {rule: self._rule(rule)}
        places = [one for _, one in run_in_project(rules, project)]
        for path in changed or project.files:
            if path in project.files:
                places += [one for _, one in run_in_file(rules, project.files[path])]
        return Counter((one.path, one.line) for one in places)

    def _project(self, files: Files, known: Mapping[str, Analysis]) -> Project:
        outlines = {path: restored(one.outline) for path, one in known.items()}
        texts = {path: text for path, text in files.items() if path not in known}

        def load_body(path: str) -> Body:
            body: Body = restored(known[path].body)
            return body

        return Project(outlines, load_body, Layers(self._settings.layout), texts)

    def _rule(self, name: str) -> Rule:
        rule = all_rules()[name]
        usual = type(rule).threshold
        rule.threshold = self._settings.standard.thresholds.get(name, usual)
        return rule


def _analysed(files: Files) -> dict[str, Analysis]:
    found: dict[str, Analysis] = {}
    for path, text in files.items():
        if path.endswith(".py"):
            try:
                found[path] = analyse_text(path, text)
            except Unreadable:
                continue
    return dict(sorted(found.items()))


def read(folder: Path) -> Codebase:
    """Return the codebase in a folder."""
    settings = read_settings(folder, STANDARD)
    seen = scan(folder, settings.excludes)
    files = {
        path: (folder / path).read_text(encoding="utf-8", errors="replace")
        for path in sorted({*seen.python, *seen.texts})
    }
    return Codebase(files, settings)


def missed(
    codebase: Codebase, target: Mapping[str, str]
) -> Iterator[tuple[Mutant, bool]]:
    """Yield each mutant, and whether its rule says nothing new where it must."""
    before: dict[str, Counter[tuple[str, int]]] = {}
    for mutant in mutants(codebase.files, target):
        known = before.setdefault(mutant.rule, codebase.found(mutant.rule))
        after = codebase.found(mutant.rule, mutant)
        if mutant.path:
            there = [
                (path, line)
                for path, line in after
                if path == mutant.path and line in mutant.lines
            ]
            yield mutant, not there
        else:
            yield mutant, not after - known


def main() -> None:
    """Print how many are found, by family; fail if they are too few."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", action="append", default=[], metavar="NAME=FOLDER")
    parser.add_argument("--misses", action="store_true", help="list what is missed")
    given = parser.parse_args()
    seeded: Counter[str] = Counter()
    lost: dict[str, list[str]] = defaultdict(list)
    for told in given.project:
        name, _, folder = told.partition("=")
        for mutant, silent in missed(read(Path(folder)), targets()[name]):
            seeded[mutant.family] += 1
            if silent:
                lost[mutant.family].append(f"{name}: {mutant.rule} {mutant.path}")
    for family, count in seeded.items():
        print(f"{family:12} {count - len(lost[family]):4} of {count:4}")
        if given.misses:
            print("\n".join(f"    {one}" for one in lost[family]))
    all_of, missing = sum(seeded.values()), sum(map(len, lost.values()))
    print(f"{'all':12} {all_of - missing:4} of {all_of:4}")
    sys.exit(all_of - missing < PROMISED * all_of)


if __name__ == "__main__":
    main()
