class Permissions:
    def __init__(self, names: list[str]) -> None:
        self.names = names

    def __call__(self) -> None: ...
