import os
import shlex
import subprocess

CLEAN = "find /tmp/app -mtime +1 -delete"
FOLDER = "/srv/app"


def clean() -> None:
    subprocess.run(CLEAN, shell=True, check=True)
    os.system("cls" if os.name == "nt" else "clear")
    subprocess.run(f"cd {FOLDER} && ./compact.sh", shell=True, check=True)


def convert(name: str) -> None:
    subprocess.run(["convert", name, "out.png"], check=True)
    subprocess.run(f"gzip {name}", shell=False, check=True)


def pack(name: str) -> None:
    os.system("tar czf out.tgz " + shlex.quote(name))
    subprocess.run(f"wc -l {shlex.quote(name)} | tail -1", shell=True, check=True)
