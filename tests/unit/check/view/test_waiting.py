"""Who waits while `work` runs, from what the code says of who calls it."""

import pytest

from backwright.check.trees import project_of
from backwright.check.view.uses import Wait

WORK = """
async def work() -> None:
    print("slowly")
"""
SERVICE = """
class Jobs:
    async def work(self) -> None:
        print("slowly")
"""


def wait_at(callers: str, work: str = WORK, name: str = "app.work.work") -> Wait:
    files = {"app/work.py": work, "app/calls.py": callers}
    line = next(i for i, text in enumerate(work.splitlines(), 1) if "slowly" in text)
    return project_of(files).waiting.at(name, line)


class TestRequestsWait:
    @pytest.mark.parametrize(
        "caller",
        [
            '@router.get("/jobs")\nasync def jobs() -> None:\n    await work()\n',
            (
                '@app.middleware("http")\nasync def each(request, call_next):\n'
                "    await work()\n"
            ),
            (
                "async def inner() -> None:\n    await work()\n\n"
                '@router.post("/jobs")\nasync def jobs() -> None:\n    await inner()\n'
            ),
            '@router.get("/jobs")\nasync def jobs(_=Depends(work)) -> None: ...\n',
            "def start(tasks: BackgroundTasks) -> None:\n    tasks.add_task(work)\n",
            "async def lifespan(app):\n    asyncio.create_task(work())\n    yield\n",
            (
                "class Timed(BaseHTTPMiddleware):\n"
                "    async def dispatch(self, request, call_next):\n"
                "        await work()\n"
            ),
            (
                "class Timed:\n"
                "    async def __call__(self, scope, receive, send):\n"
                "        await work()\n"
            ),
        ],
    )
    def test_where_one_comes_there(self, caller: str) -> None:
        imports = (
            "import asyncio\n"
            "from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI\n"
            "from starlette.middleware.base import BaseHTTPMiddleware\n"
            "from app.work import work\n"
            "router = APIRouter()\napp = FastAPI()\n"
        )
        assert wait_at(imports + caller) is Wait.SURELY

    def test_by_a_type_that_a_dependency_gives(self) -> None:
        callers = (
            "from typing import Annotated\n"
            "from fastapi import APIRouter, Depends\n"
            "from app.work import Jobs\n"
            "router = APIRouter()\n"
            '@router.get("/jobs")\n'
            "async def jobs(jobs: Annotated[Jobs, Depends()]) -> None:\n"
            "    await jobs.work()\n"
        )
        assert wait_at(callers, SERVICE, "app.work.Jobs.work") is Wait.SURELY


class TestSomebodyMayWait:
    def test_beside_others_in_a_script(self) -> None:
        callers = (
            "import asyncio\n"
            "from app.work import work\n"
            "async def main() -> None:\n"
            "    await asyncio.gather(work(), work())\n"
            "asyncio.run(main())\n"
        )
        assert wait_at(callers) is Wait.PERHAPS

    def test_where_nobody_is_seen_to_call(self) -> None:
        assert wait_at("") is Wait.PERHAPS

    def test_where_it_is_handed_on(self) -> None:
        callers = "from app.work import work\nHANDLERS = {'jobs': work}\n"
        assert wait_at(callers) is Wait.PERHAPS

    def test_where_others_have_the_name_that_is_called(self) -> None:
        callers = (
            "from fastapi import APIRouter\n"
            "router = APIRouter()\n"
            "class Other:\n"
            "    async def work(self) -> None: ...\n"
            '@router.get("/jobs")\n'
            "async def jobs(unknown) -> None:\n"
            "    await unknown.work()\n"
        )
        assert wait_at(callers, SERVICE, "app.work.Jobs.work") is Wait.PERHAPS


class TestNobodyWaits:
    @pytest.mark.parametrize(
        "caller",
        [
            "def main() -> None:\n    asyncio.run(work())\n",
            "async def lifespan(app):\n    await work()\n    yield\n",
            '@app.on_event("startup")\nasync def begin() -> None:\n    await work()\n',
            'if __name__ == "__main__":\n    asyncio.run(work())\n',
        ],
    )
    def test_in_a_script_and_before_a_service_starts(self, caller: str) -> None:
        assert wait_at(f"import asyncio\nfrom app.work import work\n{caller}") is (
            Wait.NOBODY
        )
