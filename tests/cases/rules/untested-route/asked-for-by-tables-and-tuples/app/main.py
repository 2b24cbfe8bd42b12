from fastapi import FastAPI

app = FastAPI()


@app.get("/articles/{slug}/comments")
def list_comments(slug: str) -> list[str]:
    return []


@app.delete("/api-keys/{key}", status_code=204)
def delete_key(key: str) -> None:
    return None


@app.post("/articles", status_code=201)
def write_article() -> None:
    return None


@app.get("/feeds")
def read_feed() -> list[str]:
    return []
