"""From a file on disk to its pickled facts, or to the diagnostic why not."""

import hashlib
from os import cpu_count
from pathlib import Path
from typing import NamedTuple

from backwright.check.facts.collect import collect
from backwright.check.facts.forms import Facts
from backwright.check.memory import kept
from backwright.check.parsing import Unreadable, decode, parse
from backwright.check.scan import LARGEST
from backwright.check.view.modules import module_of

FEW_BYTES = 2_000_000
CHUNKS_PER_CORE = 8


class Analysis(NamedTuple):
    """What reading a file gave: the facts, or the error and its place.

    The facts themselves are there, too, where no other process read the file.
    """

    path: str
    digest: str
    outline: bytes
    body: bytes
    shape: str
    error: tuple[str, int, int] | None
    facts: Facts | None = None


def analyse(root: str, path: str) -> Analysis:
    """Read one file."""
    try:
        file = Path(root, path)
        if file.stat().st_size > LARGEST:
            return _failed(path, "", f"it is larger than {LARGEST:,} bytes", 0, 1)
        raw = file.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        return _failed(path, "", f"it cannot be read: {reason}", 0, 1)
    return _analyse_bytes(path, raw)


def _analyse_bytes(path: str, raw: bytes) -> Analysis:
    digest = hashlib.blake2b(raw, digest_size=16).hexdigest()
    try:
        return analyse_text(path, decode(raw), digest)
    except Unreadable as error:
        return _failed(path, digest, str(error), error.line, error.column)


def analyse_text(path: str, text: str, digest: str = "") -> Analysis:
    """Read a text as the file at a path.

    Raises:
        Unreadable: It is no Python.
    """
    tree = parse(text)
    module = module_of(path)
    package = path.endswith("__init__.py")
    try:
        facts = collect(tree, text, module, package=package)
        outline, body = kept(facts.outline), kept(facts.body)
    except RecursionError as error:
        raise Unreadable("it is nested too deeply to be read") from error
    return Analysis(path, digest, outline, body, facts.outline.shape, None, facts)


def analyse_unsaved(path: str, text: str) -> Analysis:
    """Read a text that an editor holds."""
    raw = text.encode("utf-8", "surrogatepass")
    return _analyse_bytes(path, raw)


def _failed(path: str, digest: str, reason: str, line: int, column: int) -> Analysis:
    return Analysis(path, digest, b"", b"", "", (reason, line, column))


def analyse_chunk(root: str, paths: list[str]) -> list[Analysis]:
    """Read some files; what a worker does, who has to send what it found."""
    return [analyse(root, path)._replace(facts=None) for path in paths]


def analyse_all(root: str, sizes: dict[str, int], jobs: int | None) -> list[Analysis]:
    """Read files, on several cores where it is worth starting them.

    Args:
        root: The project's folder.
        sizes: The size of each file by path.
        jobs: How many processes at most; as many as cores if None.
    """
    jobs = jobs or cpu_count() or 1
    paths = list(sizes)
    if jobs == 1 or sum(sizes.values()) < FEW_BYTES:
        return [analyse(root, path) for path in paths]
    return _on_cores(root, paths, jobs)


def _on_cores(root: str, paths: list[str], jobs: int) -> list[Analysis]:
    # A check after one edit never comes here, and must not wait for these to load.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from multiprocessing import get_all_start_methods, get_context  # noqa: PLC0415

    count = jobs * CHUNKS_PER_CORE
    chunks = [paths[start::count] for start in range(count)]
    method = "fork" if "fork" in get_all_start_methods() else "spawn"
    try:
        with ProcessPoolExecutor(jobs, mp_context=get_context(method)) as pool:
            waiting = [pool.submit(analyse_chunk, root, one) for one in chunks if one]
            return [one for done in waiting for one in done.result()]
    except (OSError, NotImplementedError):
        # Some containers allow no second process, or no lock between two.
        return analyse_chunk(root, paths)
