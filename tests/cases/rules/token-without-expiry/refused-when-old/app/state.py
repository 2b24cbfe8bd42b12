import time

import jwt
from pydantic import BaseModel, Field


class State(BaseModel):
    nonce: str
    issued_at: float = Field(default_factory=time.time)


def sign(state: State, key: str) -> str:
    return jwt.encode(state.model_dump(), key, algorithm="HS256")


def read(signed: str, key: str, longest: int = 300) -> State | None:
    state = State(**jwt.decode(signed, key, algorithms=["HS256"]))
    if time.time() - state.issued_at > longest:
        return None
    return state
