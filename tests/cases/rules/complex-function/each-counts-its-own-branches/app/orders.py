def state(order_id: int) -> str:
    match order_id % 10:
        case 0:
            return "new"
        case 1:
            return "paid"
        case 2:
            return "packed"
        case 3:
            return "sent"
        case 4:
            return "lost"
        case 5:
            return "found"
        case 6:
            return "late"
        case 7:
            return "back"
        case 8:
            return "kept"
        case _:
            return "closed"


def days(order_id: int, grace: int) -> int:
    match state(order_id):
        case "new":
            return 1
        case "paid":
            return 2
        case "packed":
            return 3
        case "sent" | "late":
            return 4 if grace else 5
        case "lost":
            for day in range(9):
                if day > grace:
                    return day
        case "found":
            while grace:
                grace -= 1
        case other if other > "k":
            return 8
        case _:
            return 0
    return grace
