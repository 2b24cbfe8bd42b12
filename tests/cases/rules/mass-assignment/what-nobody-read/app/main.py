from fastapi import FastAPI

from app.routes import accounts, staff

app = FastAPI()
app.include_router(accounts.router)
app.include_router(staff.router)
