"""A PostgreSQL database as a blueprint."""

from backwright.importing.databases import postgresql
from backwright.importing.databases.asking import Row
from backwright.importing.proving import Imported
from tests.unit.importing.designs import imported
from tests.unit.importing.servers import Server


def blueprint_of(server: Server, *statements: str) -> Imported:
    with server.database() as connection:
        for statement in statements:
            connection.execute(statement.encode())

        def ask(query: str) -> list[Row]:
            return connection.execute(query.encode()).fetchall()

        return imported(postgresql.read(ask, "shop"))


class TestPostgresql:
    def test_reads_enums_domains_arrays_and_comments(self, server: Server) -> None:
        found = blueprint_of(
            server,
            "CREATE TYPE mood AS ENUM ('sad', 'ok')",
            "CREATE DOMAIN cents AS bigint NOT NULL CHECK (VALUE >= 0)",
            "CREATE TABLE people (id bigserial PRIMARY KEY, mood mood DEFAULT 'ok', "
            "debt cents, tags text[] NOT NULL DEFAULT '{}', born timestamp)",
            "COMMENT ON TABLE people IS 'Who comes.'",
            "COMMENT ON COLUMN people.mood IS 'How they are: today.'",
        )
        assert "ids: int" in found.text
        assert "description: Who comes." in found.text
        assert "type: enum(sad, ok)? = ok" in found.text
        assert 'description: "How they are: today."' in found.text
        assert "debt: bigint >= 0" in found.text
        assert "tags: list of text = []" in found.text
        assert "born: datetime?  # had no time zone: taken for UTC" in found.text

    def test_reads_every_schema_and_partitioned_tables(self, server: Server) -> None:
        found = blueprint_of(
            server,
            "CREATE SCHEMA sales",
            "CREATE TABLE labels (id uuid PRIMARY KEY, name varchar(40) NOT NULL)",
            "CREATE TABLE sales.labels (id uuid PRIMARY KEY, code varchar(9) NOT NULL)",
            "CREATE TABLE events (id uuid, day date NOT NULL, PRIMARY KEY (id, day)) "
            "PARTITION BY RANGE (day)",
            "CREATE TABLE events_2020 PARTITION OF events "
            "FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
        )
        assert found.entities == 3
        assert "  Label:" in found.text
        assert "  SalesLabel:" in found.text
        assert "2020" not in found.text

    def test_tells_what_a_blueprint_has_no_word_for(self, server: Server) -> None:
        found = blueprint_of(
            server,
            "CREATE TABLE rooms (id uuid PRIMARY KEY, during tstzrange NOT NULL, "
            "label varchar(9) NOT NULL, size int GENERATED ALWAYS AS (1 + 1) STORED, "
            "EXCLUDE USING gist (during WITH &&))",
            "CREATE UNIQUE INDEX ux ON rooms (lower(label))",
            "CREATE VIEW free AS SELECT * FROM rooms",
            "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN RETURN NEW; END'",
            "CREATE TRIGGER watch BEFORE INSERT ON rooms "
            "FOR EACH ROW EXECUTE FUNCTION nothing()",
        )
        told = "\n".join(one.message for one in found.remarks)
        for part in ("tstzrange", "rooms_during_excl", "ux", "the view", "watch"):
            assert part in told
        assert "# during: no kind of field holds `tstzrange`" in found.text
        assert "computed by the database" in told

    def test_reads_a_large_schema_with_few_queries(self, server: Server) -> None:
        asked: list[str] = []
        with server.database() as connection:
            for number in range(60):
                connection.execute(
                    f"CREATE TABLE things_{number} (id uuid PRIMARY KEY, "
                    f"name varchar(40) NOT NULL UNIQUE)".encode()
                )

            def ask(query: str) -> list[Row]:
                asked.append(query)
                return connection.execute(query.encode()).fetchall()

            found = postgresql.read(ask, "shop")
        assert len(found.tables) == 60
        assert len(asked) < 10
