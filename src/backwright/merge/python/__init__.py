"""Python text taken apart: statements, definitions, imports."""
