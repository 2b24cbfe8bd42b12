import asyncio


def either(coroutine):
    def choose(function):
        def run(*args):
            try:
                asyncio.get_running_loop()
            except RuntimeError:
                return function(*args)
            return coroutine(*args)

        return run

    return choose
