async def m001_orders(db):
    await db.execute(f"UPDATE orders SET at = {db.stamp('now')} WHERE at IS NULL")
