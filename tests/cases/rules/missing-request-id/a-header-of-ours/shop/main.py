from fastapi import FastAPI

from shop.middleware import Marked

app = FastAPI()
app.add_middleware(Marked)
