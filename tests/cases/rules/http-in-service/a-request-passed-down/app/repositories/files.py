from fastapi.responses import FileResponse


def download(name: str) -> FileResponse:
    return FileResponse(name)
