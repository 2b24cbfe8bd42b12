from fastapi import FastAPI

callback = FastAPI()


@callback.get("/")
def code(code: str) -> str:
    return code
