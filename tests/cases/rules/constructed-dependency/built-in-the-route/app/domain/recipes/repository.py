from sqlalchemy.orm import Session


class RecipeRepo:
    def __init__(self, session: Session) -> None:
        self.session = session
