"""The rule `client-per-request`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

CLIENTS = ("httpx.AsyncClient", "httpx.Client", "aiohttp.ClientSession")


class ClientPerRequest(Rule):
    """A new HTTP client for each request.

    What it finds:
        A route that makes its own `httpx.AsyncClient` or `aiohttp.ClientSession`.
    Why it matters:
        Each time it opens new connections, with a handshake, and keeps none.
    Bad:
        import httpx
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/rates")
        async def rates() -> dict[str, float]:
            async with httpx.AsyncClient() as client:
                return (await client.get("https://rates.example")).json()
    Good:
        from typing import Annotated
        import httpx
        from fastapi import APIRouter, Depends, Request

        router = APIRouter()

        def rates_client(request: Request) -> httpx.AsyncClient:
            return request.app.state.client

        @router.get("/rates")
        async def rates(
            client: Annotated[httpx.AsyncClient, Depends(rates_client)],
        ) -> dict[str, float]:
            return (await client.get("https://rates.example")).json()
    How to fix:
        Make one client in the lifespan and inject it.
    Source:
        B, D: connection pools.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the clients."""
        indices = {route.scope for route in file.routes}
        for call in file.calls_to(*CLIENTS):
            if call.scope in indices and file.is_application:
                yield file.at(call, "each request makes its own HTTP client")
