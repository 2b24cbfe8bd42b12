class Board:
    def create_task(self, title: str) -> None:
        print(title)
