import os

RANK = int(os.environ.get("RANK", "0"))
DEVICES = os.environ.get("CUDA_VISIBLE_DEVICES", "")
QUEUE = os.environ.get("QUEUE_URL", "")
