import asyncio
import subprocess


async def convert(path: str) -> None:
    subprocess.run(["pandoc", path], check=True, timeout=30)


if __name__ == "__main__":
    asyncio.run(convert("readme.md"))
