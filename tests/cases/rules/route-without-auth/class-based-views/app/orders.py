from fastapi import APIRouter, Depends

router = APIRouter()


def current_user() -> int:
    return 1


class BaseView:
    user: int = Depends(current_user)


class OrderView(BaseView):
    @router.post("/orders")
    def create_order(self) -> int:
        return self.user
