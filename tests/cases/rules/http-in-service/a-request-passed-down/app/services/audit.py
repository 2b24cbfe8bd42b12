import typing as t

from fastapi import UploadFile, status
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request as HttpRequest

if t.TYPE_CHECKING:
    from fastapi import FastAPI


async def note(request: HttpRequest, app: "FastAPI") -> int:
    await run_in_threadpool(print, request.client, app)
    return status.HTTP_202_ACCEPTED


async def size(file: UploadFile) -> int:
    return len(await file.read())
