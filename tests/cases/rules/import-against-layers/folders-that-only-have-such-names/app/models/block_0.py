from app.services.engine import run


class Block0:
    def execute(self) -> None:
        run(0)
