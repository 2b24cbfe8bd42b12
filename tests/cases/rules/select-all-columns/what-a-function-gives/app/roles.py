from sqlalchemy import text

ROLES = text("SELECT * FROM listed_roles(false) WHERE name = :name")
