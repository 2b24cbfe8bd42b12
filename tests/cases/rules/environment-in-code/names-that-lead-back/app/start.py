import os


def quiet(env: str) -> bool:
    env = env.lower()
    return env == "production"


def strict(mode: str) -> bool:
    mode = os.environ["APP_MODE"]
    mode = mode.lower()
    return mode.lower() == "production"
