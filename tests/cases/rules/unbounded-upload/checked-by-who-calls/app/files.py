from fastapi import UploadFile


class Reader:
    async def text_of(self, file: UploadFile) -> str:
        return (await file.read()).decode()


async def messages(file: UploadFile) -> list[str]:
    return (await Reader().text_of(file)).splitlines()


async def rows(file: UploadFile) -> list[bytes]:
    return (await file.read()).splitlines()


async def late(file: UploadFile) -> bytes:
    return await file.read()
