import smtplib


def send(to: str) -> None:
    with smtplib.SMTP("mail.example", timeout=5) as server:
        server.sendmail("a@b.example", to, "Hello")
