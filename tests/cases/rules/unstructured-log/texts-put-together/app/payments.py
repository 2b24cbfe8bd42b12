import logging

from loguru import logger as log


class Payments:
    def __init__(self) -> None:
        self._logger = logging.getLogger(__name__)

    def charge(self, order_id: int, cents: int) -> None:
        self._logger.info(f"charging {order_id}")
        log.warning("charged {} cents".format(cents))
        logging.error("no money for %d" % order_id)
        log.debug("order " + str(order_id))
        logging.getLogger("audit").exception(f"{order_id=}")
