"""What requests of a written service are made of, as it is written."""

import importlib.util
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from backwright.render.templates import fill
from backwright.render.views.app_presentation_wire import OF_NAME, PARTS, View

EVERY_PART = ("printable", "matching", "form", *OF_NAME.values())


@pytest.fixture(scope="session")
def wire() -> Iterator[ModuleType]:
    view = View(tuple(PARTS.format(name) for name in EVERY_PART))
    text = fill("service/app/presentation/wire.py.jinja", {"view": view})
    spec = importlib.util.spec_from_loader("app.presentation.wire", loader=None)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    exec(compile(text, "wire.py", "exec"), vars(module))  # noqa: S102 (our own text)
    yield module
    del sys.modules[spec.name]
