def save(text: str) -> None:
    print(text)
