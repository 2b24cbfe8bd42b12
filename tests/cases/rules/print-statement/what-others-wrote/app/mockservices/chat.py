def answer(text: str) -> None:
    print(text)
