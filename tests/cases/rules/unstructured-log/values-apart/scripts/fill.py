import logging

logging.info(f"filled {1 + 1}")
