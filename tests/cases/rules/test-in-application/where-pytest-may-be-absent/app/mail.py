from unittest.mock import MagicMock

mailer = MagicMock()
