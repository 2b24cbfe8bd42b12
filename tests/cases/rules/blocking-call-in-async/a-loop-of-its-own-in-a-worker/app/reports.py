import subprocess


async def convert(path: str) -> None:
    subprocess.run(["pandoc", path], check=True, timeout=30)


class Report:
    async def make(self, number: int) -> None:
        await convert(f"{number}.md")
