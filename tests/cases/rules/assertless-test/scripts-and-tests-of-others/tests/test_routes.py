from unittest.mock import patch

from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


@app.get("/here")
async def test_here():
    return {"here": True}


def test_asks():
    assert TestClient(app).get("/here").json() == {"here": True}


@patch("app.now")
def test_patched(now: object) -> None:
    print(now)
