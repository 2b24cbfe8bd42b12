ROUTERS = [
    jobs.router,
    labels.router,
    sellers.router,
    users.router,
]
