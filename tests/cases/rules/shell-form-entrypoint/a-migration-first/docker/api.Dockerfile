FROM python:3.12-slim AS api
COPY . /srv
# Both, since the database may be older than the code.
CMD alembic upgrade head && uvicorn app.main:app --host 0.0.0.0

FROM python:3.12-slim AS worker
ENTRYPOINT ["tini", "--"]
cmd celery -A app.worker worker
