"""A reader of contracts."""
