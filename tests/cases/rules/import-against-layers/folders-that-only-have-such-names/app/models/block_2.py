from app.services.engine import run


class Block2:
    def execute(self) -> None:
        run(2)
