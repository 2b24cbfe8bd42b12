import shutil


async def lifespan(app):
    shutil.rmtree("/tmp/cache")
    yield


async def forget(path: str) -> None:
    shutil.rmtree(path)
