from app.texts import label


def main() -> str:
    return label()
