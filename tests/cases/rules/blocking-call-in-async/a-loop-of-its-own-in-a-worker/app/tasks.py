import asyncio

from celery import Celery

from app.reports import Report

celery = Celery("reports")


@celery.task
def render(number: int) -> None:
    loop = asyncio.new_event_loop()
    loop.run_until_complete(asyncio.wait_for(Report().make(number), 60))
