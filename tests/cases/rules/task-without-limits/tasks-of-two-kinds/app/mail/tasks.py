from celery import Task, shared_task

from app.worker import celery_app


class Retrying(Task):
    autoretry_for = (OSError,)


class Limited(Task):
    time_limit = 600


@celery_app.task(bind=True, max_retries=3)
def send_newsletter(self, issue: int) -> None:
    print(self.request.id, issue)


@shared_task(base=Retrying)
def export_orders(day: str) -> None:
    print(day)


@celery_app.task(name="mail.one", soft_time_limit=30)
def send_one(address: str) -> None:
    print(address)


@shared_task(base=Limited)
def rebuild(index: str) -> None:
    print(index)
