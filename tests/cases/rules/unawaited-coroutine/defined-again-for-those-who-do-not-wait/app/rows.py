from app.both import either


class Row:
    async def save(self) -> None:
        print("saved")

    @either(save)
    def save(self) -> None:
        print("saved")

    async def remove(self) -> None:
        print("removed")


def keep(row: Row) -> None:
    row.save()


async def drop(row: Row) -> None:
    row.save()
    row.remove()
