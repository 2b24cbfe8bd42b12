import time

HANDLERS = {}


def on(topic):
    def register(function):
        HANDLERS[topic] = function
        return function

    return register


@on("orders")
async def order(message: str) -> None:
    time.sleep(1)


async def refund(message: str) -> None:
    time.sleep(1)


async def cancel(message: str) -> None:
    time.sleep(1)


HANDLERS["refunds"] = refund
