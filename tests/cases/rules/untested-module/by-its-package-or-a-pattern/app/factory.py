import importlib
from types import ModuleType


def driver(name: str) -> ModuleType:
    return importlib.import_module(f"app.drivers.{name}")
