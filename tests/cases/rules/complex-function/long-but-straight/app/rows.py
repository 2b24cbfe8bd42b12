def row_of(order: dict[str, str], by: dict[str, str] | None = None) -> dict[str, object]:
    names = [name for name in order if name and not name.startswith("_") or name == "_id"]
    total = sum(float(order[name]) for name in names if name.endswith("_price"))
    note = order.get("note") or (by and by.get("note")) or ("none" if total else "free")
    paid = "paid" if order.get("paid") and order.get("at") or order.get("gift") else "due"
    who = by["name"] if by and by.get("name") else order.get("by") or "nobody"
    where = order.get("city") or order.get("town") or order.get("village") or "unknown"
    late = "late" if order.get("due") and not order.get("sent") else "in time"
    return {
        "total": total,
        "note": note,
        "paid": paid if total > 0 or paid == "due" else "free",
        "who": who,
        "where": where,
        "late": late if paid == "paid" and where != "unknown" else "",
    }
