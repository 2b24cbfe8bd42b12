from app.services.engine import run


class Block1:
    def execute(self) -> None:
        run(1)
