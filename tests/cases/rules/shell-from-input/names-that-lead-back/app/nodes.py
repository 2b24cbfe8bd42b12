import os
import subprocess

TOOLS = {"up": "docker compose up -d", "down": "docker compose down"}


def call(command: str) -> None:
    command = f"lightning-cli {command}"
    os.system(command)


def pay(command: str, amount: int) -> None:
    command = command + " " + str(amount)
    subprocess.run(command, shell=True, check=True)


def again() -> None:
    first = f"{second} --again"
    second = f"{first} --twice"
    os.system(first)


def compose(word: str) -> None:
    os.system(TOOLS[word])
    subprocess.run(["npm", "install"], shell=True, check=True)
    os.system("systemctl %s %s" % ("stop", TOOLS.get(word, "app")))
