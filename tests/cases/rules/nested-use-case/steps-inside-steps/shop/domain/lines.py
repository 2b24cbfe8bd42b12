def cheapest(orders) -> int:
    found = 0
    for order in orders:
        if order.paid:
            for line in order.lines:
                if line.price and (not found or line.price < found):
                    found = line.price
    return found
