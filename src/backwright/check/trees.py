"""Checks a tree in memory: what was rendered, or a sample in a test."""

from collections.abc import Mapping

from backwright.check.analysis import analyse_text
from backwright.check.facts.forms import Body
from backwright.check.memory import restored
from backwright.check.parsing import Unreadable
from backwright.check.rule import Rule
from backwright.check.running import Found, run_in_file, run_in_project, weigh
from backwright.check.view.layers import Layers
from backwright.check.view.project import Project


def project_of(
    files: Mapping[str, str], layout: Mapping[str, tuple[str, ...]] | None = None
) -> Project:
    """Return the joined view of texts by path; those that do not parse are left out."""
    outlines, bodies = {}, {}
    for path, text in files.items():
        if path.endswith(".py"):
            try:
                one = analyse_text(path, text)
            except Unreadable:
                continue
            outlines[path] = restored(one.outline)
            bodies[path] = one.body
    texts = {path: text for path, text in files.items() if not path.endswith(".py")}

    def load_body(path: str) -> Body:
        body: Body = restored(bodies[path])
        return body

    return Project(outlines, load_body, Layers(layout), texts)


def find_in(files: Mapping[str, str], rules: Mapping[str, Rule]) -> list[Found]:
    """Return what rules find in texts by path, in order of place."""
    project = project_of(files)
    found = [one for file in project.files.values() for one in run_in_file(rules, file)]
    found += run_in_project(rules, project)
    weighed = [(rule, weigh(one, project)) for rule, one in found]
    kept = [(rule, one) for rule, one in weighed if one is not None]
    return sorted(kept, key=lambda one: (one[1].path, one[1].line, one[0]))
