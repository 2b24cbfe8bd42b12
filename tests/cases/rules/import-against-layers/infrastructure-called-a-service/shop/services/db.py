import peewee

database = peewee.SqliteDatabase("shop.db")
