import os


class Mailer:
    def send(self, text: str) -> None: ...


if __name__ == "__main__":
    Mailer().send(os.environ["GREETING"])
