from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware

app = FastAPI(title="Shop")
app.add_middleware(CORSMiddleware, allow_origins=["https://shop.example"])
app.add_middleware(GZipMiddleware)
