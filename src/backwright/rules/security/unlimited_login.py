"""The rule `unlimited-login`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import names_in, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.libraries import is_library
from backwright.check.view.project import Project
from backwright.check.view.routes import Route

LIMITING = re.compile(
    r"rate_?limit|limiter|throttl|slowapi|login_attempts|limit_login|lockout",
    re.IGNORECASE,
)
DEEPEST = 3
LOGIN = re.compile(
    r"(?:^|/)(?:login|signin|sign-in|token|access-token|access_token)/?$"
)
# What is long and lives shortly is not guessed as a password is.
CODES = frozenset({"code_verifier", "device_code", "refresh_token"})
MAKES_TOKEN = frozenset({"POST"})


class UnlimitedLogin(Rule):
    """A login that may be tried without end.

    What it finds:
        A POST route for logging in, where neither the route, what it imports, nor the
        application's middleware speaks of a limit.
    Why it matters:
        Passwords are guessed by trying: thousands a minute, if nobody slows it down.
    Bad:
        from fastapi import FastAPI
        from fastapi.security import OAuth2PasswordRequestForm

        app = FastAPI()

        @app.post("/login")
        async def login(form: OAuth2PasswordRequestForm) -> str:
            return form.username
    Good:
        from fastapi import Depends, FastAPI

        app = FastAPI()

        def limit_login() -> None: ...

        @app.post("/login", dependencies=[Depends(limit_login)])
        async def login(name: str) -> str:
            return name
    How to fix:
        Limit it by address and by account; answer 429 with `Retry-After`.
    Source:
        B, C, D, E: rate limits.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the logins."""
        for route in project.routes.all:
            path = show(route.decorator.argument(0, "path"))
            if MAKES_TOKEN.isdisjoint(route.methods) or "{" in path:
                continue
            file = project.file_of(route.module)
            if not LOGIN.search(route.path) or file is None or not file.is_application:
                continue
            # Whoever uses a library that makes routers limits them.
            made = route.function.parent >= 0 and is_library(project, file.path)
            if (
                not made
                and not self._takes_code(route)
                and not self._is_limited(project, file, route)
            ):
                message = "nothing limits how often a login is tried"
                yield file.at(route.function, message)

    @staticmethod
    def _takes_code(route: Route) -> bool:
        """Whether a login ends here that began elsewhere: there is no password."""
        told = {param.name for param in route.function.params}
        forms = {show(param.annotation) for param in route.function.params}
        asked = any(re.search("(?i)passw", one) for one in told | forms)
        return bool(CODES & told) and not asked

    @staticmethod
    def _is_limited(project: Project, file: FileView, route: Route) -> bool:
        """Whether the login, what it uses, or the application speaks of limits."""
        words = {
            name
            for outline in project.outlines.values()
            for call in outline.wiring
            if call.method in {"add_middleware", "middleware"}
            for argument in call.args
            for name in names_in(argument)
        }
        words |= {name for item in route.outer for name in names_in(item.target)}
        for near in _within(file, DEEPEST):
            words |= near.words | {function.name for function in near.functions}
            words |= {made.target for made in near.outline.imports}
        return any(LIMITING.search(word) for word in words)


def _within(file: FileView, left: int) -> set[FileView]:
    """Return a file and those that it imports, as deep as said."""
    modules = file.project.names.modules
    found = edge = {file}
    for _ in range(left):
        edge = {
            other
            for near in edge
            for made in near.outline.imports
            if (target := modules.split(made.target, near.module)[0])
            and (other := file.project.file_of(target)) is not None
            and other.is_application
        } - found
        found = found | edge
    return found
