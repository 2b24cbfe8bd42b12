import time

import typer
from async_typer import AsyncTyper

app = AsyncTyper()


@app.command()
async def wait_for_database() -> None:
    time.sleep(1)
