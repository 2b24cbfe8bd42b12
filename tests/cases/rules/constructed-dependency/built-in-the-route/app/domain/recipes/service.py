from sqlalchemy.orm import Session


class RecipeService:
    def __init__(self, session: Session, user_id: int) -> None:
        self.session = session
        self.user_id = user_id

    def count(self) -> int:
        return self.user_id
