"""The rule `unlimited-login`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project

LIMITING = re.compile(r"limit|throttl|slowapi|attempt|lockout|brute", re.IGNORECASE)
LOGIN = re.compile(
    r"(?:^|/)(?:login|signin|sign-in|token|access-token|access_token)/?$"
)
MAKES_TOKEN = frozenset({"POST"})


class UnlimitedLogin(Rule):
    """A login that may be tried without end.

    What it finds:
        A POST route for logging in, in a project where nothing that could limit
        requests is to be seen.
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
        logins = [
            route
            for route in project.routes.all
            if MAKES_TOKEN & set(route.methods)
            and LOGIN.search(route.path)
            and "{" not in show(route.decorator.argument(0, "path"))
        ]
        if not logins or self._limits(project):
            return
        for route in logins:
            file = project.file_of(route.module)
            if file is not None and file.is_application:
                yield file.at(
                    route.function, "nothing limits how often a login is tried"
                )

    @staticmethod
    def _limits(project: Project) -> bool:
        signs = re.compile(
            r"rate_?limit|limiter|throttl|slowapi|login_attempts|limit_login",
            re.IGNORECASE,
        )
        return any(
            signs.search(word)
            for file in project.application
            for word in (
                *file.words,
                *(made.target for made in file.outline.imports),
                *(function.name for function in file.functions),
            )
        )
