ROUTERS = [
    jobs.router,
    sellers.router,
    mine.router,  # by hand
]
