from app.domain.account import Account


def close(account: Account, at_once: bool) -> None:
    account.locked = at_once
