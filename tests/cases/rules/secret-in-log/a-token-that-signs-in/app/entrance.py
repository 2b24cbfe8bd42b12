import logging

import jwt

logger = logging.getLogger(__name__)


def read(token: str, key: str) -> dict[str, str]:
    logger.info("reading %s", token)
    return jwt.decode(token, key, algorithms=["HS256"])
