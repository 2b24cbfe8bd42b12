from celery import Celery

app = Celery("shop")
app.config_from_object("app.celeryconfig")


@app.task
def export(day: str) -> None:
    print(day)
