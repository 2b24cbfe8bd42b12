ORDERS = {"name": "lower(name)"}
