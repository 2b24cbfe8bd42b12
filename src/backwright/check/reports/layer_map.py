"""The layers of a project, the imports between them, and which of these are wrong."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from backwright.diagnostics import Diagnostic

if TYPE_CHECKING:
    from backwright.check.view.file import FileView
    from backwright.check.view.project import Project

ORDER = ("router", "schemas", "service", "repository", "model", "domain")
WRONG = "import-against-layers"


class Layer(NamedTuple):
    """A layer: how many files it has, and how many findings lie in them."""

    name: str
    files: int
    findings: int

    @property
    def said(self) -> str:
        """What stands below its name."""
        return f"{_counted(self.files, 'file')} · {_counted(self.findings, 'finding')}"


class Arrow(NamedTuple):
    """The imports of one layer by another; `places` are those that are wrong."""

    source: str
    target: str
    imports: int
    places: tuple[str, ...] = ()


class LayerMap(NamedTuple):
    """The layers from the outside in, and the arrows between them."""

    layers: tuple[Layer, ...]
    arrows: tuple[Arrow, ...]


def layer_map(project: "Project", found: Iterable[Diagnostic]) -> LayerMap:
    """Return the map of a project.

    Args:
        project: The joined view.
        found: What was found in it.
    """
    listed = list(found)
    files = Counter(_layer(file) for file in project.application)
    findings = Counter(
        _layer(file) for one in listed if (file := project.files.get(one.path))
    )
    layers = [Layer(one, files[one], findings[one]) for one in ORDER if files[one]]
    against = [one for one in listed if one.code == WRONG]
    wrong = {(one.path, one.position.line): one.where for one in against}
    arrows = tuple(_arrows(project, wrong))
    return LayerMap(tuple(layers), arrows)


def _arrows(project: "Project", wrong: dict[tuple[str, int], str]) -> Iterator[Arrow]:
    right: Counter[tuple[str, str]] = Counter()
    against: dict[tuple[str, str], list[str]] = defaultdict(list)
    for file in project.application:
        for line, other in _imports(project, file):
            place = wrong.get((file.path, line))
            if place:
                against[_layer(file), other].append(place)
            else:
                right[_layer(file), other] += 1
    for (source, target), count in sorted(right.items()):
        yield Arrow(source, target, count)
    for (source, target), places in sorted(against.items()):
        yield Arrow(source, target, len(places), tuple(places))


def _imports(project: "Project", file: "FileView") -> Iterator[tuple[int, str]]:
    """Yield the line and the layer of each import of another layer, each once."""
    own = _layer(file)
    if own not in ORDER:
        return
    seen: set[tuple[int, str]] = set()
    for made in file.outline.imports:
        module = project.names.modules.split(made.target, file.module)[0]
        other = project.file_of(module)
        one = (made.line, _layer(other) if other else "")
        if one[1] != own and one[1] in ORDER and one not in seen:
            seen.add(one)
            yield one


def _layer(file: "FileView") -> str:
    """Return a file's layer; one that has routes is a router, whatever its name."""
    return file.layer or ("router" if file.routes else "")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
