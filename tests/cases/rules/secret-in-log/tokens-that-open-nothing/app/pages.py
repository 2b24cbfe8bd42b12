import logging

logger = logging.getLogger(__name__)


def load(next_page_token: str, masked_token: str, run_signature: str) -> None:
    logger.info("next %s", next_page_token)
    logger.info("with %s", masked_token)
    logger.info("run %s", run_signature)


def login(access_token: str) -> None:
    logger.info("with %s", access_token)


def leave(refresh_token: str) -> None:
    anonymous_token = f"{refresh_token[:4]}***"
    logger.info("without %s", anonymous_token)


def count(access_token: str, chars_per_token: int) -> None:
    logger.info("%s of %s", len(access_token), chars_per_token)


IMAGE_TOKEN = "<image>"


def draw(access_token: str) -> None:
    logger.info("no %s in %s", IMAGE_TOKEN, len(access_token))
