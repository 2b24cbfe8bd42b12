ROUTERS = [
    jobs.router,
    labels.router,
    sellers.router,
    mine.router,  # by hand
    users.router,
]
