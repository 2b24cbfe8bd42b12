from app.models import load

print("loading the model")


def model() -> object:
    return load()
