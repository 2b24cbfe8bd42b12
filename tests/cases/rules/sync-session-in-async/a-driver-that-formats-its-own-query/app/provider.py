from clickhouse_driver import connect


class Provider:
    def ask(self, query: str, **values: str) -> list[object]:
        query = query.format(**values)
        cursor = connect().cursor()
        cursor.execute(query)
        return cursor.fetchall()
