"""Routes are known by their whole paths and all that they depend on."""

from backwright.check.facts.expr import show
from backwright.check.trees import project_of
from backwright.check.view.routes import Route

MAIN = """
from fastapi import Depends, FastAPI
from app.api import api
from app.security import current_user

def create_app() -> FastAPI:
    application = FastAPI()
    application.include_router(api, prefix="/v1", dependencies=[Depends(current_user)])
    return application
"""
API = """
from fastapi import APIRouter
from app import users

api = APIRouter(prefix="/api")
api.include_router(users.router, prefix="/users")
"""
USERS = """
from fastapi import APIRouter

router = APIRouter(tags=["users"])

@router.get("/{user_id}")
async def read(user_id: int) -> int:
    return user_id
"""
SECURITY = "def current_user() -> int: return 1\n"


def only_route(files: dict[str, str]) -> Route:
    (route,) = project_of(files).routes.all
    return route


def test_prefixes_are_followed_through_files_and_functions() -> None:
    route = only_route(
        {
            "app/main.py": MAIN,
            "app/api.py": API,
            "app/users.py": USERS,
            "app/security.py": SECURITY,
        }
    )
    assert route.paths == ("/v1/api/users/{user_id}",)
    assert route.methods == ("GET",)
    assert route.included
    assert [show(one.target) for one in route.outer] == ["current_user"]


def test_a_router_that_nobody_includes_is_not_served() -> None:
    assert not only_route({"app/users.py": USERS}).included


def test_routers_that_include_each_other_end() -> None:
    circle = "from fastapi import APIRouter\na = APIRouter()\nb = APIRouter()\n"
    circle += "a.include_router(b)\nb.include_router(a)\n@a.get('/x')\ndef x(): ...\n"
    assert only_route({"app/a.py": circle}).function.name == "x"


def test_routers_included_in_a_loop_are_followed() -> None:
    files = {
        "app/a.py": "from fastapi import APIRouter\nrouter = APIRouter()\n"
        "@router.get('/a')\ndef a(): ...\n",
        "app/main.py": "from fastapi import FastAPI\nfrom app import a\n"
        "ROUTERS = (a.router,)\ndef create():\n    app = FastAPI()\n"
        "    for router in ROUTERS:\n"
        "        app.include_router(router, prefix='/v1')\n",
    }
    (route,) = project_of(files).routes.all
    assert (route.path, route.included) == ("/v1/a", True)


def test_a_router_that_a_factory_is_given_is_served() -> None:
    files = {
        "app/a.py": "from fastapi import APIRouter\nrouter = APIRouter()\n"
        "@router.get('/a')\ndef a(): ...\n",
        "app/setup.py": "from fastapi import APIRouter, FastAPI\n"
        "def create(router: APIRouter):\n    app = FastAPI()\n"
        "    app.include_router(router, prefix='/v1')\n    return app\n",
        "app/main.py": "from app.a import router\nfrom app.setup import create\n"
        "app = create(router=router)\n",
    }
    (route,) = project_of(files).routes.all
    assert (route.path, route.included) == ("/v1/a", True)


def test_a_mounted_application_is_reached_by_its_mount_alone() -> None:
    main = """
from fastapi import Depends, FastAPI
from app.api import api
from app.security import current_user

VERSION = "v2"
site = FastAPI(dependencies=[Depends(current_user)])
site.mount(f"/api/{VERSION}", app=api)
"""
    api = """
from fastapi import FastAPI
from app import config, users

api = FastAPI()
api.include_router(users.router, prefix=f"{config.prefix}/users")
"""
    route = only_route(
        {
            "app/main.py": main,
            "app/api.py": api,
            "app/users.py": USERS,
            "app/security.py": SECURITY,
        }
    )
    assert route.paths == ("/api/v2/{config.prefix}/users/{user_id}",)
    assert route.included
    assert not route.outer
