from typing import Literal, overload


class Client:
    def ping(self) -> None:
        print("ping")


class AsyncClient:
    async def ping(self) -> None:
        print("ping")


@overload
def client_of(sync: Literal[False] = False) -> AsyncClient: ...


@overload
def client_of(sync: Literal[True]) -> Client: ...


def client_of(sync: bool = False) -> AsyncClient | Client:
    return Client() if sync else AsyncClient()


@overload
def waiting_client(name: str) -> AsyncClient: ...


@overload
def waiting_client(name: int) -> AsyncClient: ...


def waiting_client(name):
    print(name)
    return AsyncClient()
