from app.clients import client_of, waiting_client


async def work() -> None:
    client = client_of(sync=True)
    client.ping()


async def forget() -> None:
    client = waiting_client("a")
    client.ping()
