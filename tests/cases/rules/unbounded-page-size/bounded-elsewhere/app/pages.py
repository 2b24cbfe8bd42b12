from fastapi import Query

page_limit = Query(100, ge=1, le=1000)
