from collections.abc import Callable

from fastapi import FastAPI


class AppError(Exception): ...


class Sold(Exception): ...


app = FastAPI(exception_handlers={AppError: print})


def answering(function: Callable[[], object]) -> object:
    try:
        return function()
    except Exception as error:
        return str(error)
