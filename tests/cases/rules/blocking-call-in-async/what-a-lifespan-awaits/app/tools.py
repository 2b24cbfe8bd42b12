import subprocess


async def install(name: str) -> None:
    subprocess.run(["apt-get", "install", name], check=True, timeout=300)
