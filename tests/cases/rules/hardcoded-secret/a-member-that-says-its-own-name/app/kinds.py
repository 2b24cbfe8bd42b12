from enum import StrEnum


class Kind(StrEnum):
    VAULT_SECRET = "VaultSecret"
    QUEUE = "Queue"


VAULT_SECRET = "Qk82hLw04Zt6"

PUBLIC_API_KEY = "Zk19mWq83Lr5"
