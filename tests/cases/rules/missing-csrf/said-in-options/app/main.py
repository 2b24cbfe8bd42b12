from fastapi import FastAPI, Response

SESSION = "session"
OPEN = {"secure": True, "httponly": True, "samesite": "none"}
OWN = dict(secure=True, samesite="lax")
app = FastAPI()


@app.post("/open")
def open_session(response: Response) -> None:
    response.set_cookie(SESSION, "x", **OPEN)
    response.set_cookie("language", "de", **OPEN)


@app.post("/own")
def own_session(response: Response) -> None:
    response.set_cookie(SESSION, "x", **OWN)
    response.set_cookie(SESSION, "x", samesite="strict")
