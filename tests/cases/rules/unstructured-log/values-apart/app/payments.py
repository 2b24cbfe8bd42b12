import logging

import structlog

logger = structlog.get_logger()
audit = logging.getLogger("audit")
TEXT = "charged"


def charge(order_id: int) -> None:
    logger.info("charged", order_id=order_id)
    logger.info(TEXT)
    logger.info("a long text" + " in two parts")
    logging.info(f"no value at all")
    audit.info("charged %d", order_id, extra={"order_id": order_id})
    dialog = Dialog()
    dialog.info(f"charged {order_id}")


class Dialog:
    def info(self, text: str) -> None:
        print(text)
