from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

app = FastAPI()
templates = Jinja2Templates("templates")


@app.get("/")
def home(request: Request):
    return templates.TemplateResponse(request, "home.html")


@app.get("/about", response_class=HTMLResponse)
def about() -> str:
    return "<p>us</p>"


@app.get("/orders")
def orders(request: Request):
    return templates.TemplateResponse(request, "orders.html")


@app.get("/health", include_in_schema=False)
def health() -> str:
    return "ok"
