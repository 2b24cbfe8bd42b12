"""The rule `write-in-get`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

SIGN_IN = re.compile(r"callback|log-?in|authori[sz]e|saml|sso")


class WriteInGet(Rule):
    """A GET that changes data.

    What it finds:
        A GET route that itself adds, deletes or commits; but for the steps of a
        sign-in, where the browser is sent from one to the next.
    Why it matters:
        Browsers, crawlers and caches repeat GETs as they like; a link in a chat is
        enough.
    Bad:
        from fastapi import APIRouter, Depends
        from sqlalchemy.orm import Session
        from app.database import get_session
        from app.models import User

        router = APIRouter()

        @router.get("/users/{user_id}/activate")
        def activate(user_id: int, db: Session = Depends(get_session)) -> None:
            db.get_one(User, user_id).active = True
            db.commit()
    Good:
        from fastapi import APIRouter, Depends
        from sqlalchemy.orm import Session
        from app.database import get_session
        from app.models import User

        router = APIRouter()

        @router.post("/users/{user_id}/activation")
        def activate(user_id: int, db: Session = Depends(get_session)) -> None:
            db.get_one(User, user_id).active = True
            db.commit()
    How to fix:
        Use POST, PUT, PATCH or DELETE.
    Source:
        A, B, D, E: right methods.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the routes."""
        if not file.is_application:
            return
        for route in file.routes:
            if not {"GET", "HEAD"}.issuperset(route.methods) or SIGN_IN.search(
                route.path
            ):
                continue
            kinds = {query.kind for query in file.queries_of(route.scope)}
            sets = any(
                "." in made.target and not made.target.startswith(("self.", "response"))
                for made in file.body.assigns
                if made.scope == route.scope
            )
            if kinds & {"write", "change"} or ("commit" in kinds and sets):
                yield file.at(
                    route.function, f"`{route.function.name}` is a GET that writes"
                )
