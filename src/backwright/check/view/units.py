"""Units of work: what says where a change begins and ends."""

import re

from backwright.check.facts.forms import Class

UNIT = re.compile(r"UnitOfWork|(?:^|[a-z])(?:Uow|UoW|UOW)$")


def is_unit_of_work(klass: Class) -> bool:
    """Tell whether a class is called a unit of work."""
    return bool(UNIT.search(klass.name))
