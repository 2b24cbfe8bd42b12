"""Two sets of tables become the operations of a migration."""
