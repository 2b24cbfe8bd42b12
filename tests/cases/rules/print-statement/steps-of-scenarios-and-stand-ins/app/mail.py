from fastapi import FastAPI


def send(text: str, app: FastAPI) -> None:
    print(text, app)
