from celery import Celery

celery = Celery("shop")
celery.conf.update(task_serializer="json", task_time_limit=30 * 60)


@celery.task
def export(day: str) -> None:
    print(day)
