"""Users, tokens and signing up, as a contract says them."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Final

from backwright.design.reference import IdKind
from backwright.design.service import Service
from backwright.kinds.schema import TEXT, Schema, reference
from backwright.render.contract.models import Models, chosen, sent, taken
from backwright.render.contract.ours import (
    INSTANT,
    NUMBER,
    ROLES,
    SOME_ROLES,
    UUID,
    Router,
    around,
    cased,
    of,
    page,
    pages,
)
from backwright.render.contract.routes import (
    Content,
    Route,
    in_path,
    parameter,
    version,
)
from backwright.render.wording import ours as wire
from backwright.render.wording.tenancy import founding

EMAIL: Final[Schema] = {
    **TEXT,
    "maxLength": 254,
    "pattern": r"^[^\s@\x00]+@[^\s@\x00]+$",
    "examples": ["ana@example.com"],
}
SECRET: Final[Schema] = {"type": "string", "format": "password", "writeOnly": True}
PASSWORD: Final[Schema] = {**SECRET, "minLength": 1, "maxLength": 128}
NEW_PASSWORD: Final[Schema] = {
    **PASSWORD,
    "minLength": 12,
    "examples": ["correct horse battery staple"],
}
REFRESH: Final[Schema] = {**SECRET, "minLength": 1, "maxLength": 200}
USER_ID: Final = in_path("user_id", UUID, "The user's id.")
BODY: Final = frozenset({400, 413})


def models(service: Service) -> Iterator[Models]:
    """Yield what is sent and taken."""
    yield from _users(service)
    yield from _tokens(service)
    yield from _sign_ups(service)


def routes(service: Service) -> Iterator[Route]:
    """Yield the routes."""
    yield from _sign_up_routes(service)
    yield from _token_routes(service)
    yield from _user_routes(service)


def _users(service: Service) -> Iterator[Models]:
    tenant = service.tenant_entity
    where = f" in their {tenant.names.words}" if tenant else ""
    yield chosen("Role", f"What a user is{where}.", service.auth.roles)
    order = wire.created_at(service)
    yield chosen("UserSort", "The orders of a list.", (f"-{order}", order))
    wanted = {"email": EMAIL, "password": NEW_PASSWORD}
    roles = {"roles": {**SOME_ROLES, "default": []}}
    yield taken("UserCreate", "Somebody to let in.", {**wanted, **roles}, wanted)
    said = "The rights to change: what is absent stays."
    changes = {"roles": SOME_ROLES, "active": {"type": "boolean"}}
    yield taken("UserUpdate", said, changes, ())
    yield _shown_user(service)
    yield page(service, wire.USER)
    yield from around(service, wire.USER, "UserRead", "UserCreate", "UserUpdate")


def _shown_user(service: Service) -> Models:
    of_tenant = {"tenant_id": _id_of_tenant(service)} if service.tenancy else {}
    shown: dict[str, Schema] = {
        "id": UUID,
        **of_tenant,
        "email": TEXT,
        "roles": ROLES,
        "active": {"type": "boolean"},
        "created_at": INSTANT,
        "updated_at": INSTANT,
        "version": NUMBER,
    }
    said = "A user as administrators and they themselves see it."
    return sent("UserRead", said, cased(service, shown))


def _id_of_tenant(service: Service) -> Schema:
    tenant = service.tenant_entity
    return NUMBER if tenant and tenant.ids is IdKind.INT else UUID


def _tokens(service: Service) -> Iterator[Models]:
    said = "What a user proves themselves with."
    yield taken("Credentials", said, {"email": EMAIL, "password": PASSWORD})
    said = "A refresh token, to be exchanged or ended."
    yield taken("RefreshToken", said, cased(service, {"refresh_token": REFRESH}))
    lifetime = {**NUMBER, "description": "In seconds.", "examples": [900]}
    shown = {
        "access_token": TEXT,
        "refresh_token": TEXT,
        "token_type": {**TEXT, "examples": [service.api.scheme]},
        "expires_in": lifetime,
    }
    said = "Tokens, in the words of OAuth 2; a refresh token is good for one use."
    yield sent("TokenRead", said, cased(service, shown))
    yield from around(service, wire.TOKEN, "TokenRead", "Credentials")


def _sign_ups(service: Service) -> Iterator[Models]:
    yield from around(service, wire.USER, "", "SignUpCreate")
    wanted = {"email": EMAIL, "password": NEW_PASSWORD}
    tenant = service.tenant_entity
    if not tenant:
        yield taken("SignUpCreate", "Somebody who wants an account.", wanted)
        return
    name, noun = f"{tenant.names.pascal}Founded", tenant.names.words
    founded = {field.json: field.type.request_schema for field in founding(service)}
    yield taken(name, f"What must be said of a new {noun}.", founded)
    said = f"Somebody who founds a {noun}."
    yield taken("SignUpCreate", said, {**wanted, "tenant": reference(name)})


def _sign_up_routes(service: Service) -> Iterator[Route]:
    tenant = service.tenant_entity
    said = "Make an account; an administrator gives it roles."
    if tenant:
        said = f"Found a {tenant.names.words}, and be its administrator."
    yield Router(
        service=service,
        path="/sign-ups",
        tag="users",
        errors=BODY | {409, service.api.validation_status, 429, 503},
        secured=False,
    ).route(
        "POST",
        "sign_up",
        ("Sign up", said),
        body=of(wire.taken(service, wire.USER, "SignUpCreate").kind),
        status=HTTPStatus.CREATED,
        answer=_user(service),
    )


def _token_routes(service: Service) -> Iterator[Route]:
    router = Router(
        service=service,
        path="/tokens",
        tag="tokens",
        errors=BODY | {service.api.validation_status, 429, 503},
        secured=False,
    )
    wrong, tokens = frozenset({401}), of(wire.sent(service, wire.TOKEN).kind)
    words = ("Log in", "Exchange an address and a password for tokens.")
    body = of(wire.taken(service, wire.TOKEN, "Credentials").kind)
    yield router.route("POST", "create_token", words, wrong, body=body, answer=tokens)
    said = "Exchange a refresh token for new tokens; to use it twice ends them all."
    words, body = ("Stay logged in", said), of("RefreshToken")
    yield router.route(
        "POST /refresh", "refresh_token", words, wrong, body=body, answer=tokens
    )
    words = ("Log out", "End a refresh token, and all that came of the same login.")
    gone = HTTPStatus.NO_CONTENT
    yield router.route("POST /revoke", "revoke_token", words, body=body, status=gone)


def _user_routes(service: Service) -> Iterator[Route]:
    router = Router(
        service=service,
        path="/users",
        tag="users",
        errors=frozenset({401, service.api.validation_status, 503}),
    )
    yield from _all_users(service, router)
    yield from _one_user(router)
    yield _changed_user(router)


def _all_users(service: Service, router: Router) -> Iterator[Route]:
    tenant = service.tenant_entity
    whose = f" of your {tenant.names.words}" if tenant else ""
    sort = {**reference("UserSort"), "default": f"-{wire.created_at(service)}"}
    yield router.route(
        "GET",
        "list_users",
        ("List users", f"List the users{whose}, a page at a time."),
        frozenset({403}),
        parameters=(parameter("query", "sort", sort), *pages(service)),
        answer=of("UserPage"),
    )
    yield router.route(
        "POST",
        "create_user",
        ("Create a user", "Let somebody in, with these roles."),
        BODY | {403, 409},
        body=of(wire.taken(service, wire.USER, "UserCreate").kind),
        status=HTTPStatus.CREATED,
        answer=_user(service),
    )


def _user(service: Service) -> Content:
    return of(wire.sent(service, wire.USER).kind)


def _one_user(router: Router) -> Iterator[Route]:
    user = _user(router.service)
    yield router.route(
        "GET /me",
        "get_self",
        ("Get yourself", "Get the user that the token was issued for."),
        frozenset({404}),
        answer=user,
    )
    yield router.route(
        "GET /{user_id}",
        "get_user",
        ("Get a user", "Get one user; its `ETag` is what `If-Match` wants."),
        frozenset({403, 404}),
        parameters=(USER_ID,),
        answer=user,
    )


def _changed_user(router: Router) -> Route:
    needed = router.service.api.if_match
    said = "Change the rights that are given; tokens with the old ones end."
    return router.route(
        "PATCH /{user_id}",
        "update_user",
        ("Change a user's rights", said),
        BODY | {403, 404, 409, 412} | ({428} if needed else set()),
        parameters=(USER_ID, version(required=needed)),
        body=of(wire.taken(router.service, wire.USER, "UserUpdate").kind),
        answer=_user(router.service),
    )
