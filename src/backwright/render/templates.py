"""The templates, as text: which there are for a design, and how one is filled."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

import jinja2
from jinja2.bccache import Bucket

SUFFIX: Final = ".jinja"
ALWAYS: Final = "service"


def template_paths(overlays: Iterable[str]) -> dict[str, str]:
    """Return the templates of a service: written path → path of the template.

    Args:
        overlays: The capabilities that are on, in the order in which they are laid;
            a later one's file replaces an earlier one's.
    """
    found: dict[str, str] = {}
    for folder in (ALWAYS, *overlays):
        for path in _list(folder):
            found[path.removesuffix(SUFFIX)] = f"{folder}/{path}"
    return found


def fill(template: str, context: Mapping[str, object]) -> str:
    """Return the text of a template with its values.

    Args:
        template: The path of the template.
        context: The values by name; a name that is not there is our fault.
    """
    return _environment().get_template(template).render(context)


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("backwright", "templates"),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 (Python and Markdown, not HTML)
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_compiled(),
    )


class _Compiled(jinja2.FileSystemBytecodeCache):
    """Keeps compiled templates for the next run, as long as the disk lets it."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _compiled() -> _Compiled | None:
    """Return the cache in a folder of this user's, or `None` if none is safe."""
    try:
        return _Compiled()
    except (OSError, RuntimeError):
        return None


@cache
def _list(folder: str) -> tuple[str, ...]:
    root = files("backwright") / "templates" / folder
    return tuple(sorted(_walk(root, ""))) if root.is_dir() else ()


def _walk(folder: Traversable, prefix: str) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(SUFFIX):
            yield prefix + entry.name
