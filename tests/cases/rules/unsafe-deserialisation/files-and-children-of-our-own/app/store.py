import pickle
import subprocess


def load(path: str) -> object:
    with open(path, "rb") as file:
        return pickle.load(file)


def answer(command: list[str]) -> object:
    done = subprocess.run(command, capture_output=True, check=True)
    return pickle.loads(done.stdout)


def receive(raw: bytes) -> object:
    return pickle.loads(raw)
