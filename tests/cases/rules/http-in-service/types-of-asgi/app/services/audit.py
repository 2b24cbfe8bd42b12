from starlette.requests import Request


def seen(request: Request) -> str:
    return request.url.path
