import asyncio
import os
import subprocess as sp
from subprocess import Popen

from app.settings import settings


def dump(name: str) -> None:
    command = f"pg_dump --host={settings.host} --file={name}.sql"
    Popen(command, shell=True).wait()
    os.system("rm " + name)


async def restore(name: str) -> None:
    await asyncio.create_subprocess_shell(cmd="psql < %s" % name)


def size_of(folder: str) -> str:
    return sp.getoutput("du -sh {}".format(folder))
