"""Catalogues: a folder of one-file units, found by listing it.

A unit is a module that defines `UNIT`, or one class of the catalogue's base; its
file name is its identifier, with `_` for `-`. A bad or doubled unit is our fault,
so it fails at once and loudly.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import TypeVar

Unit = TypeVar("Unit")


class BadUnit(Exception):
    """A file of a catalogue does not have the form of its units."""


def modules_of(package: ModuleType) -> Iterator[ModuleType]:
    """Yield the modules of a package and of the packages in it, in order of name."""
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        if found.ispkg:
            yield from modules_of(module)
        else:
            yield module


def load(package: ModuleType, base: type[Unit]) -> dict[str, Unit]:
    """Return the units of a catalogue by identifier.

    Args:
        package: The folder to list.
        base: What each unit is an instance or a subclass instance of.

    Raises:
        BadUnit: A file has no unit or several, no docstring, or a name that is taken.
    """
    units: dict[str, Unit] = {}
    for module in modules_of(package):
        identifier, unit = unit_of(module, base)
        if identifier in units:
            raise BadUnit(f"{module.__name__}: {identifier} is defined twice")
        units[identifier] = unit
    return units


def unit_of(module: ModuleType, base: type[Unit]) -> tuple[str, Unit]:
    """Return a module's identifier and its one unit.

    Raises:
        BadUnit: The module does not define exactly one concrete class of the base.
    """
    name = module.__name__
    classes = [
        value
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, base)
        and value is not base
        and value.__module__ == name
    ]
    if len(classes) != 1:
        raise BadUnit(f"{name}: defines {len(classes)} units of {base.__name__}")
    if not (classes[0].__doc__ or "").strip():
        raise BadUnit(f"{name}: {classes[0].__name__} has no docstring")
    return name.rpartition(".")[2].replace("_", "-"), classes[0]()
