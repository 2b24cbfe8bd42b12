"""The language: each section and key, once for reader, schema and explanations."""
