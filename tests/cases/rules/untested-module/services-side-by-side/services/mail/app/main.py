from app.texts import greeting


def main() -> str:
    return greeting()
