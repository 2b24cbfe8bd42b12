"""Nothing but a name."""
