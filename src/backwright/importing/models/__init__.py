"""A reader of models that are written for SQLAlchemy."""
