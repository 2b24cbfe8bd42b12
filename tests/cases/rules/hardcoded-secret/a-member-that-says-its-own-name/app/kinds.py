from enum import StrEnum


class Kind(StrEnum):
    VAULT_SECRET = "VaultSecret"
    QUEUE = "Queue"


VAULT_SECRET = "Qk82hLw04Zt6"
