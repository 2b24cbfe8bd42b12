from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import NoReturn

import pytest

from app.application.tools import Tools
from app.core.exceptions import ValidationFailed
from app.domain.value_objects.identifiers import FileId, UserId
from app.files.entity import File, Purpose
from app.files.service import FileService
from app.jobs.actions import SAMPLE_ROWS, preview
from app.jobs.commands import PreviewJobResult
from tests.factories.actors import OWNER
from tests.factories.identifiers import TENANT_ID
from tests.factories.jobs import SAMPLE
from tests.factories.moments import NOW


@dataclass
class OneFeed:
    """The port of files and the port of their content, in memory."""

    feed: bytes

    async def get(self, file_id: FileId) -> File:
        return File(
            id=file_id,
            tenant_id=TENANT_ID,
            purpose=Purpose.JOB_SOURCE,
            name="feed.csv",
            kind="text/csv",
            size=len(self.feed),
            sha256="0" * 64,
            created_by=OWNER.user_id,
            created_at=NOW,
        )

    async def get_of(self, file_id: FileId, owner_id: UserId) -> File:
        del owner_id
        return await self.get(file_id)

    async def add(self, file: File) -> None:
        raise AssertionError(file)

    async def write(self, file_id: FileId, content: AsyncIterator[bytes]) -> None:
        raise AssertionError(file_id, content)

    async def read(self, file_id: FileId) -> AsyncIterator[bytes]:
        del file_id
        for start in range(0, len(self.feed), 7):
            yield self.feed[start : start + 7]

    async def remove(self, file_id: FileId) -> None:
        raise AssertionError(file_id)


def unused() -> NoReturn:
    message = "a preview changes nothing"
    raise AssertionError(message)


async def previewed(feed: bytes) -> PreviewJobResult:
    kept = OneFeed(feed)
    files = FileService(kept, kept, lambda: NOW)
    return await preview(SAMPLE, OWNER, Tools(unused, lambda: NOW, files))


class TestPreview:
    async def test_counts_rows_and_shows_the_first(self) -> None:
        lines = "".join(f"A-{number},9.90\n" for number in range(8))
        result = await previewed(f"sku,price\n{lines}".encode())
        assert result.rows == 8
        assert len(result.sample) == SAMPLE_ROWS
        assert result.sample[0] == {"sku": "A-0", "price": "9.90"}

    async def test_an_empty_feed_has_no_rows(self) -> None:
        assert await previewed(b"") == PreviewJobResult(rows=0, sample=())

    async def test_a_row_may_be_too_long_or_too_short(self) -> None:
        result = await previewed(b"sku,price\nA\nB,1,2\n")
        assert result.sample == (
            {"sku": "A", "price": ""},
            {"sku": "B", "price": "1", "more": ["2"]},
        )

    async def test_refuses_what_is_no_csv(self) -> None:
        with pytest.raises(ValidationFailed):
            await previewed(b'sku\n"' + b"x" * 200_000 + b'"\n')
