"""What a project is used to: names by which it always means the same."""

import re
from collections import Counter, defaultdict

from backwright.check.facts.expr import show
from backwright.check.view.annotations import Annotations, Type
from backwright.check.view.names import Names
from backwright.check.view.queries import is_session

OFTEN = 5
SESSION_LIKE = re.compile(r"session|connection|db", re.IGNORECASE)


def customary_sessions(names: Names, annotations: Annotations) -> dict[str, Type]:
    """Return the names by which parameters are always annotated as a session.

    `db_session: Session` in many functions tells what it is in the few that leave the
    annotation out.
    """
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for name, function in names.functions.items():
        for param in function.params:
            if param.annotation is not None:
                kind = ""
                if SESSION_LIKE.search(show(param.annotation)):
                    module = name.removesuffix(f".{function.qualname}")
                    kind = annotations.of_annotation(module, param.annotation).name
                said[param.name][kind] += 1
    return {
        name: Type(kinds.most_common(1)[0][0])
        for name, kinds in said.items()
        if kinds.total() >= OFTEN and all(map(is_session, kinds))
    }
