import logging

logger = logging.getLogger(__name__)


def count(token: str) -> None:
    logger.info("counted %s", token)


def unlock(password: str) -> None:
    logger.info("unlocked with %s", password)
