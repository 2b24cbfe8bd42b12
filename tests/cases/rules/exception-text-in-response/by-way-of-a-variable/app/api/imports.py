import json
import logging
import traceback

from fastapi import APIRouter, HTTPException, status
from fastapi.responses import JSONResponse
from sqlalchemy.exc import OperationalError

from app.imports import load

router = APIRouter(prefix="/imports")
logger = logging.getLogger(__name__)


@router.post("/orders")
def import_orders(text: str) -> dict[str, int]:
    try:
        return load(text)
    except ValueError as e:
        raise HTTPException(422, "the file is broken") from e
    except Exception as e:
        message = f"Cannot import: {e}"
        logger.exception(
            "import failed",
            extra={
                "length": len(text),
                "start": text[:20],
                "end": text[-20:],
                "lines": text.count("\n"),
                "message": message,
            },
        )
        text = ""
        raise HTTPException(status.HTTP_500_INTERNAL_SERVER_ERROR, detail=message)


@router.post("/users")
def import_users(text: str) -> JSONResponse:
    try:
        return JSONResponse(load(text))
    except OperationalError as problem:
        return JSONResponse(status_code=503, content=problem.args[0])
    except Exception as problem:
        logger.error(problem)
        return JSONResponse({"error": repr(problem)}, status_code=500)


@router.post("/tags")
def import_tags(text: str) -> dict[str, object]:
    try:
        return dict(load(text))
    except KeyError as error:
        return {"ok": False, "missing": str(error)}
    except (TypeError, Exception) as error:
        return {"ok": False, "error": str(error)}, 500


@router.post("/notes")
def import_notes(text: str) -> dict[str, object]:
    try:
        return dict(load(text))
    except Exception as error:
        return {"ok": False, "error": f"{error}"}


@router.post("/raw")
def import_raw(text: str) -> dict[str, int]:
    try:
        return load(text)
    except Exception:
        raise HTTPException(500, json.dumps({"trace": traceback.format_exc()}))
