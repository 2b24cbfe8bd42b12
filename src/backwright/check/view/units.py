"""Units of work: what says where a change begins and ends."""

import re

from backwright.check.facts.forms import Class, Function

UNIT = re.compile(r"UnitOfWork|(?:^|[a-z])(?:Uow|UoW|UOW)$")
# A parameter by which the caller says whether the change ends in a function.
ASKED = re.compile(r"^(?:\w+_|auto)?commit$|^uow$|unit_of_work")


def is_unit_of_work(klass: Class) -> bool:
    """Tell whether a class is called a unit of work."""
    return bool(UNIT.search(klass.name))


def is_asked_to_commit(function: Function) -> bool:
    """Tell whether who calls a function decides if the change ends there."""
    return any(ASKED.search(param.name) for param in function.params)
