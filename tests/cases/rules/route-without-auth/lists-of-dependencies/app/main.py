from fastapi import APIRouter, Depends, FastAPI


def current_user() -> int:
    return 1


def measure() -> None:
    print("measured")


def kept() -> APIRouter:
    rules = [Depends(measure), Depends(current_user)]
    router = APIRouter(dependencies=rules)

    @router.delete("/kept/{order_id}")
    async def delete_kept(order_id: int) -> None:
        print(order_id)

    return router


COMMON = [Depends(current_user)]
added = APIRouter(dependencies=[Depends(measure)] + COMMON)
starred = APIRouter(dependencies=[*COMMON, Depends(measure)])
only_measured = APIRouter(
    dependencies=[Depends(measure)] if current_user() else [Depends(measure)]
)


@added.delete("/added/{order_id}")
async def delete_added(order_id: int) -> None:
    print(order_id)


@starred.delete("/starred/{order_id}")
async def delete_starred(order_id: int) -> None:
    print(order_id)


# Who asks decides nothing here: measured it is, either way.
@only_measured.delete("/measured/{order_id}")
async def delete_measured(order_id: int) -> None:
    print(order_id)


app = FastAPI()
for one in (kept(),):
    app.include_router(one)
app.include_router(kept())
app.include_router(added)
app.include_router(starred)
app.include_router(only_measured)
