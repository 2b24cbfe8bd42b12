from celery import Celery

from app import config

celery_app = Celery("shop", broker=config.BROKER)
celery_app.conf.update(task_acks_late=True, worker_prefetch_multiplier=1)
