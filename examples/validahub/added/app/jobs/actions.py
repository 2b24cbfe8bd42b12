"""The job use cases that are yours to write: this file is never overwritten."""

import asyncio
import csv
from collections.abc import AsyncIterator
from typing import Final

from app.application.access.policy import Actor
from app.application.tools import Tools
from app.core.exceptions import ValidationFailed
from app.jobs.commands import PreviewJobResult
from app.jobs.entity import Job

SAMPLE_ROWS: Final = 5


async def preview(job: Job, actor: Actor, tools: Tools) -> PreviewJobResult:
    """Count the rows of the job's feed, and show the first of them."""
    del actor
    stored = await tools.files.open(job.source_id)
    feed = await whole(stored.content)
    return await asyncio.to_thread(summarise, feed)


async def whole(content: AsyncIterator[bytes]) -> bytes:
    """Return a content in one piece; uploads are limited, so it fits."""
    return b"".join([chunk async for chunk in content])


def summarise(feed: bytes) -> PreviewJobResult:
    """Return what is to be said of a feed.

    Raises:
        ValidationFailed: It is no CSV.
    """
    lines = feed.decode("utf-8-sig", errors="replace").splitlines()
    try:
        rows = list(csv.DictReader(lines, restkey="more", restval=""))
    except csv.Error as error:
        raise ValidationFailed("source_id", "The feed is no CSV.") from error
    return PreviewJobResult(rows=len(rows), sample=tuple(rows[:SAMPLE_ROWS]))
