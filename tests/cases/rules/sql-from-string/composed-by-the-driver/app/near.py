from psycopg import sql


def nearest(cursor, table: str, kind: str, given: list[float]) -> list[tuple]:
    ways = {"angle": ("<=>", "ASC"), "product": ("<#>", "DESC")}
    sign, order = ways[kind]
    query = sql.SQL("SELECT id, place {} %s AS far FROM {} ORDER BY far {}").format(
        sql.SQL(sign), sql.Identifier(table), sql.SQL(order)
    )
    return cursor.execute(query, (given,)).fetchall()


def named(cursor, column: str, value: str) -> None:
    from psycopg.sql import SQL, Identifier, Literal

    query = SQL("SELECT id FROM places WHERE {name} = {value}").format(
        name=Identifier(column), value=Literal(value)
    )
    cursor.execute(query)


def ordered(cursor, order: str) -> None:
    query = sql.SQL("SELECT id FROM places ORDER BY id {}").format(sql.SQL(order))
    cursor.execute(query)


def of_a_town(cursor, town: str) -> None:
    cursor.execute(
        sql.SQL(f"SELECT id FROM places WHERE town = '{town}' ORDER BY {{}}").format(
            sql.Identifier("id")
        )
    )


def by_hand(cursor, town: str) -> None:
    cursor.execute("SELECT id FROM places WHERE town = '{}'".format(town))


def of_two(cursor, pair: tuple[str, str]) -> None:
    town, street = pair
    cursor.execute(f"SELECT id FROM places WHERE town = '{town}'")
