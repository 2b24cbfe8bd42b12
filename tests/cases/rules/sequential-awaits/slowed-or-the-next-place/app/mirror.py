import asyncio
import logging

import httpx

logger = logging.getLogger(__name__)


async def from_any(client: httpx.AsyncClient, places: list[str]) -> str:
    for place in places:
        try:
            answer = await client.get(place)
            answer.raise_for_status()
            return answer.text
        except httpx.HTTPError:
            logger.warning("not there: %s", place)
    raise LookupError


async def politely(client: httpx.AsyncClient, places: list[str]) -> None:
    for place in places:
        await asyncio.sleep(1)
        answer = await client.get(place)
        logger.info(answer.text)


async def paced(self, client: httpx.AsyncClient, places: list[str]) -> None:
    for place in places:
        await self.pace()
        answer = await client.get(place)
        logger.info(answer.text)


async def from_all(client: httpx.AsyncClient, places: list[str]) -> list[str]:
    found = []
    for place in places:
        answer = await client.get(place)
        found.append(answer.text)
    return found
