"""The rule `missing-response-model`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Expr, Pairs, name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import has_no_body, response_of
from backwright.check.view.routes import Route

READY = re.compile(r"Response|template|redirect", re.IGNORECASE)
PLAIN = frozenset({"Any", "object", "None"})


class MissingResponseModel(Rule):
    """A route that does not say what it answers.

    What it finds:
        A route with neither `response_model` nor a return annotation that says
        anything. One that only ever answers what is written out (`{"status": "ok"}`)
        is left out.
    Why it matters:
        Nothing filters the answer, so a new column of the model reaches the client;
        and the API's document cannot describe it.
    Bad:
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/users/{user_id}")
        async def read_user(user_id: int):
            return {"id": user_id}
    Good:
        from fastapi import APIRouter
        from pydantic import BaseModel

        class UserRead(BaseModel):
            id: int

        router = APIRouter()

        @router.get("/users/{user_id}")
        async def read_user(user_id: int) -> UserRead:
            return UserRead(id=user_id)
    How to fix:
        Annotate what the route returns with a schema, or give `response_model`.
    Source:
        A, B, C, D, E: request and response models everywhere.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the routes."""
        for route in file.routes:
            said = response_of(route)
            vague = name_of(said).rpartition(".")[2] in PLAIN - {"None"}
            if not file.is_application or has_no_body(route) or (said and not vague):
                continue
            if self._answers_json(file, route):
                message = f"`{route.function.name}` does not say what it answers"
                yield file.at(route.function, message)

    @staticmethod
    def _answers_json(file: FileView, route: Route) -> bool:
        decorator = route.decorator
        if decorator.keyword("response_class") is not None:
            return False
        if decorator.keyword("include_in_schema") == Const(value=False):
            return False
        made = [
            gift.value
            for gift in file.body.returns
            if gift.scope == route.scope and gift.value is not None
        ]
        kinds = [value.func if isinstance(value, Call) else "" for value in made]
        ready = any(READY.search(kind) for kind in kinds)
        typed = any(
            file.type_of(value, route.scope).name.endswith("Response") for value in made
        )
        handed = any(_hands_on(file, value) for value in made)
        if ready or typed or handed or decorator.method == "route":
            return False
        return any(not _is_fixed(value) for value in made)


def _hands_on(file: FileView, value: Expr) -> bool:
    """Tell whether an answer is that of a function which makes a whole response."""
    callee = file.callee(value) if isinstance(value, Call) else ""
    found = file.project.function(callee) if callee else None
    if found is None:
        return False
    home, index, _ = found
    return any(
        isinstance(gift.value, Call) and READY.search(gift.value.func)
        for gift in home.body.returns
        if gift.scope == index
    )


def _is_fixed(value: Expr) -> bool:
    """Tell whether an answer is written out: it can show no more than that."""
    if isinstance(value, Pairs):
        return all(key is not None and _is_fixed(one) for key, one in value.pairs)
    return isinstance(value, Const)
