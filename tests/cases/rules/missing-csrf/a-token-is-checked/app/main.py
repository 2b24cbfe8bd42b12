from fastapi import FastAPI
from starlette.middleware.sessions import SessionMiddleware

from app.csrf import check_csrf

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key="x" * 8, same_site="none")
app.add_middleware(check_csrf)
