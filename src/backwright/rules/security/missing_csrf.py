"""The rule `missing-csrf`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Pairs, name_of, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

GUARD = re.compile(r"csrf|xsrf", re.IGNORECASE)
KEY = re.compile(r"session|token|auth|jwt|access|refresh|sid$", re.IGNORECASE)


class MissingCsrf(Rule):
    """A cookie that lets other sites act for its user.

    What it finds:
        A session cookie, or one that by its name is a key, that is sent along from
        other sites (`same_site="none"`), in a project where nothing is called CSRF.
    Why it matters:
        A form on any page that a user opens then writes in that user's name.
    Bad:
        from fastapi import FastAPI
        from starlette.middleware.sessions import SessionMiddleware

        def create_app(key: str) -> FastAPI:
            app = FastAPI()
            app.add_middleware(SessionMiddleware, secret_key=key, same_site="none")
            return app
    Good:
        from fastapi import FastAPI
        from starlette.middleware.sessions import SessionMiddleware

        def create_app(key: str) -> FastAPI:
            app = FastAPI()
            app.add_middleware(SessionMiddleware, secret_key=key, same_site="lax")
            return app
    How to fix:
        Keep the cookie to your own site (`lax`, the default, or `strict`), or demand a
        token in a header that other sites cannot set.
    Source:
        A, B, D, E: secure cookies, CSRF.
    """

    severity = Severity.ERROR

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the cookies."""
        found = list(self._open(project))
        if found and not any(GUARD.search(one) for one in self._words(project)):
            yield from found

    def _open(self, project: Project) -> Iterator[Finding]:
        for file in project.application:
            for call in self._candidates(file):
                said = file.value_of(self._same_site(file, call), call.scope)
                if (text_of(said) or "").lower() == "none":
                    yield file.at(call, "other sites may send this cookie along")

    @staticmethod
    def _words(project: Project) -> Iterator[str]:
        for outline in project.outlines.values():
            yield from outline.words
            yield from (made.target for made in outline.imports)

    @staticmethod
    def _candidates(file: FileView) -> Iterator[Call]:
        if not {"set_cookie", "SessionMiddleware"} & file.words:
            return
        for call in file.methods_named("add_middleware", "Middleware"):
            given = name_of(call.args[0]) if call.args else ""
            if given.endswith("SessionMiddleware"):
                yield call
        for call in file.methods_named("set_cookie"):
            key = file.value_of(call.argument(0, "key"), call.scope)
            if KEY.search(text_of(key) or ""):
                yield call

    @staticmethod
    def _same_site(file: FileView, call: Call) -> Expr | None:
        """Return what is said of other sites, be it among options made elsewhere."""
        said = call.keyword("same_site") or call.keyword("samesite")
        options = file.value_of(call.keyword(""), call.scope)
        if said is None and isinstance(options, Pairs):
            named = {text_of(key): value for key, value in options.pairs}
            return named.get("samesite") or named.get("same_site")
        if said is None and isinstance(options, Call) and options.func == "dict":
            return options.keyword("samesite") or options.keyword("same_site")
        return said
