ROUTERS = [
    jobs.router,
    sellers.router,
]
