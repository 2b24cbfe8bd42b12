import httpx

RETRIES = 3

patient = httpx.AsyncClient(timeout=httpx.Timeout(None))
usual = httpx.AsyncClient()


async def ping(address: str) -> int:
    return (await usual.get(address)).status_code


def download(address: str) -> bytes:
    return httpx.get(address, timeout=None).content
