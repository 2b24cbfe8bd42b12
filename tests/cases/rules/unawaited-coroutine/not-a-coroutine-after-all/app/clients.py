from typing import Literal, overload


class Client:
    async def ping(self) -> None: ...


class SyncClient:
    def ping(self) -> None: ...


@overload
def get_client(sync: Literal[False] = ...) -> Client: ...


@overload
def get_client(sync: Literal[True]) -> SyncClient: ...


def get_client(sync: bool = False) -> Client | SyncClient:
    return SyncClient() if sync else Client()
